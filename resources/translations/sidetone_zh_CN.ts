<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>About Sidetone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections, agents, tools, voice, sound, keys, appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text or row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t allow tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the conversation again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide everything beside the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a chat server of yours answer instead of the offline brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the waiting tool run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, no network: the engine runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open agent set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Markdown or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send nothing from the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence the agent at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk by voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk now, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is open while you hold Space or the button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is open; pauses end your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiting tool does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a file of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyboard does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript is in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (has a mistake)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (not set up)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>The engine on this computer does not start. Disconnect, then try again; the transcript stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine on this computer stopped and is being restarted. What was said stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agents} wants a language model. The offline brain can greet, but not converse freely: name a chat server under Agents, Language model, or choose another connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always, in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row or a mark to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show yet. Once you talk, choose a row or a mark to see its details here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent asks to use this tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this engine can’t do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the offline brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Below −60 dBFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak in dB below full scale; the mark holds the loudest of the last moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone gives exact silence: check its switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound was too loud for a moment. Click to clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−{level} dBFS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message to the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this page’s defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>1 underrun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, no microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prebuffer {ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} underruns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkControl</name>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is muted. Press to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is open while you hold this button or Space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is open: a pause ends your turn. Press to mute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone to talk into: type instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right choose a mark; plus and minus zoom; End follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>(not heard: {count} characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold what was not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard {heard} of {whole} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>An agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine. To converse freely these agents want a language model: name a chat server under Agents, Language model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine; the answers come from your chat server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing, answering and speaking all happen on this machine: no account, no key, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Space and say:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Space and speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just say:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type a message below. Esc stops the agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens and answers aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens, answers aloud and uses its tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk with an agent, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone to talk into. Esc stops the agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To talk with another service, choose it above and press Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type below:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agents} will be with you in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
