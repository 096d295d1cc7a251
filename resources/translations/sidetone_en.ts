<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
