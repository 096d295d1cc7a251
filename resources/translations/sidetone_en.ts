<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgentForm</name>
    <message numerus="yes">
        <source>%n character(s), about {tokens} tokens</source>
        <translation>
            <numerusform>%n character, about {tokens} tokens</numerusform>
            <numerusform>%n characters, about {tokens} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message numerus="yes">
        <source>%n mistake(s) keep this set from running. The first: {mistake}</source>
        <translation>
            <numerusform>%n mistake keeps this set from running: {mistake}</numerusform>
            <numerusform>%n mistakes keep this set from running. The first: {mistake}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n event(s) were left out: this computer is too busy.</source>
        <translation>
            <numerusform>%n event was left out: this computer is too busy.</numerusform>
            <numerusform>%n events were left out: this computer is too busy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n conversation(s), {size}</source>
        <translation>
            <numerusform>%n conversation, {size}</numerusform>
            <numerusform>%n conversations, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), {size}</source>
        <translation>
            <numerusform>%n file, {size}</numerusform>
            <numerusform>%n files, {size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message numerus="yes">
        <source>Connected; %n tool(s).</source>
        <translation>
            <numerusform>Connected; %n tool.</numerusform>
            <numerusform>Connected; %n tools.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… %n more line</numerusform>
            <numerusform>… %n more lines</numerusform>
        </translation>
    </message>
</context>
</TS>
