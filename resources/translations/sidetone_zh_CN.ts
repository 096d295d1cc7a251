<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Sidetone</source>
        <translation>关于 Sidetone</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
    <message>
        <source>Sidetone’s own code is under the MIT licence. Other people’s work is inside, under their own terms. Because eSpeak NG is among it, whoever passes the whole on does so under the GNU General Public License, version 3 or later.</source>
        <translation>Sidetone 自身的代码采用 MIT 许可证。其中包含他人的成果，各自适用其条款。由于其中有 eSpeak NG，整体再分发时须遵循 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>Talk with realtime voice agents, see what they do, keep what was said.</source>
        <translation>与实时语音智能体交谈，查看它们的操作，保存说过的话。</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Error, {time}: {text}</source>
        <translation>错误，{time}：{text}</translation>
    </message>
    <message>
        <source>Handed over: {text}</source>
        <translation>已转接：{text}</translation>
    </message>
    <message>
        <source>Handoff, {time}: {text}</source>
        <translation>转接，{time}：{text}</translation>
    </message>
    <message>
        <source>Note, {time}: {text}</source>
        <translation>提示，{time}：{text}</translation>
    </message>
    <message>
        <source>Result: {text}</source>
        <translation>结果：{text}</translation>
    </message>
    <message>
        <source>The tool {name} failed. {output}</source>
        <translation>工具 {name} 失败。{output}</translation>
    </message>
    <message>
        <source>The tool {name} waits for your approval. {arguments}</source>
        <translation>工具 {name} 正在等待您的批准。{arguments}</translation>
    </message>
    <message>
        <source>Tool {name}, {time}, {state}</source>
        <translation>工具 {name}，{time}，{state}</translation>
    </message>
    <message>
        <source>Warning, {time}: {text}</source>
        <translation>警告，{time}：{text}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>仍在继续</translation>
    </message>
    <message>
        <source>{allow} allows it, {refuse} refuses it.</source>
        <translation>{allow} 允许，{refuse} 拒绝。</translation>
    </message>
    <message>
        <source>{heard} (interrupted; not heard: {unheard})</source>
        <translation>{heard}（被打断，未听到：{unheard}）</translation>
    </message>
    <message>
        <source>{text} (not finished)</source>
        <translation>{text}（未说完）</translation>
    </message>
    <message>
        <source>{who}, {time}: {text}</source>
        <translation>{who}，{time}：{text}</translation>
    </message>
    <message>
        <source>{who}: {text}</source>
        <translation>{who}：{text}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Sidetone</source>
        <translation>关于 Sidetone</translation>
    </message>
    <message>
        <source>Allow tool</source>
        <translation>允许工具</translation>
    </message>
    <message>
        <source>Ask the project’s home once; nothing is downloaded</source>
        <translation>向项目主页询问一次；不下载任何内容</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>回到之前显示的内容</translation>
    </message>
    <message>
        <source>Change how Sidetone looks and works</source>
        <translation>更改 Sidetone 的外观和行为</translation>
    </message>
    <message>
        <source>Choose a microphone, a connection and agents</source>
        <translation>选择麦克风、连接和智能体</translation>
    </message>
    <message>
        <source>Close saved conversation</source>
        <translation>关闭已保存的对话</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Conversation alone</source>
        <translation>只看对话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话列表</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected text or row</source>
        <translation>复制所选文字或行</translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation>复制全部记录</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>所选行的详情</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Don’t allow tool</source>
        <translation>不允许工具</translation>
    </message>
    <message>
        <source>Edit agent sets…</source>
        <translation>编辑智能体组…</translation>
    </message>
    <message>
        <source>End this conversation</source>
        <translation>结束此对话</translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation>导出记录…</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>初次设置…</translation>
    </message>
    <message>
        <source>Follow the conversation again</source>
        <translation>重新跟随对话</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>转到消息框</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>转到最新</translation>
    </message>
    <message>
        <source>Hide everything beside the conversation</source>
        <translation>隐藏对话以外的一切</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>按住说话</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Language model…</source>
        <translation>语言模型…</translation>
    </message>
    <message>
        <source>Let a chat server of yours answer instead of the offline brain</source>
        <translation>让您的聊天服务器代替离线大脑回答</translation>
    </message>
    <message>
        <source>Let the waiting tool run</source>
        <translation>让等待中的工具运行</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Look for a newer version…</source>
        <translation>检查新版本…</translation>
    </message>
    <message>
        <source>Make agents, and change what they say and may do</source>
        <translation>创建智能体，并更改它们的说话内容和权限</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>No account, no network: the engine runs here</source>
        <translation>无需帐户和网络：引擎在本机运行</translation>
    </message>
    <message>
        <source>Open agent set…</source>
        <translation>打开智能体组…</translation>
    </message>
    <message>
        <source>Open conversation…</source>
        <translation>打开对话…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Save as Markdown or text</source>
        <translation>保存为 Markdown 或文本</translation>
    </message>
    <message>
        <source>See and play a saved conversation again</source>
        <translation>重新查看并播放已保存的对话</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Send nothing from the microphone</source>
        <translation>不发送麦克风声音</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Silence the agent at once</source>
        <translation>立即让智能体停止</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>开始对话</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take the keyboard to the next part of the window</source>
        <translation>将键盘焦点移到窗口的下一部分</translation>
    </message>
    <message>
        <source>Take the keyboard to the part of the window before</source>
        <translation>将键盘焦点移到窗口的上一部分</translation>
    </message>
    <message>
        <source>Talk by voice</source>
        <translation>语音对话</translation>
    </message>
    <message>
        <source>Talk now, on this computer</source>
        <translation>立即在本机对话</translation>
    </message>
    <message>
        <source>Talk, while held</source>
        <translation>按住说话</translation>
    </message>
    <message>
        <source>The conversations that are kept</source>
        <translation>显示保存的对话</translation>
    </message>
    <message>
        <source>The microphone is open while you hold the talk key or the button</source>
        <translation>按住说话键或按钮时麦克风开启</translation>
    </message>
    <message>
        <source>The microphone is open; pauses end your turn</source>
        <translation>麦克风保持打开；停顿即结束发言</translation>
    </message>
    <message>
        <source>The talk key: hold it to talk, or press it to mute</source>
        <translation>说话键：按住说话，或按一下静音</translation>
    </message>
    <message>
        <source>The waiting tool does not run</source>
        <translation>等待中的工具不会运行</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <source>Use a file of your own</source>
        <translation>使用您自己的文件</translation>
    </message>
    <message>
        <source>Watch the saved conversation happen again</source>
        <translation>按当时的过程重看已保存的对话</translation>
    </message>
    <message>
        <source>What the keyboard does</source>
        <translation>键盘功能</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>放大时间线</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>缩小时间线</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <source>All settings become those of the first day.</source>
        <translation>所有设置将恢复到最初状态。</translation>
    </message>
    <message>
        <source>As on the first day. The settings of now are set aside in a file; keys stay in the keyring.</source>
        <translation>恢复到最初状态。当前设置会另存为文件；密钥保留在密钥环中。</translation>
    </message>
    <message>
        <source>At most once a day, with one request to sidetone.github.io that holds this version and nothing else. Off, only Help → Look for a newer version asks. Nothing is downloaded.</source>
        <translation>每天最多一次，向 sidetone.github.io 发送一个只含本版本号的请求。关闭时，只有选择“帮助 → 检查新版本”才会询问。不下载任何内容。</translation>
    </message>
    <message>
        <source>At once; for the engine on this computer when it is started next.</source>
        <translation>立即生效；本机引擎在下次启动时生效。</translation>
    </message>
    <message>
        <source>Connections, tools, guardrails and keys on the keyboard too. Your agent sets stay.</source>
        <translation>包括连接、工具、护栏和快捷键。您的智能体组会保留。</translation>
    </message>
    <message>
        <source>Copied. Paste it where it is asked for.</source>
        <translation>已复制。请粘贴到需要的地方。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the diagnostic text</source>
        <translation>复制诊断文本</translation>
    </message>
    <message>
        <source>Diagnostic text</source>
        <translation>诊断文本</translation>
    </message>
    <message>
        <source>Done. The settings until now are in {file}.</source>
        <translation>已完成。之前的设置保存在 {file}。</translation>
    </message>
    <message>
        <source>Everything, each message of the connection too</source>
        <translation>全部，包括连接的每条消息</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>For somebody who helps you</source>
        <translation>给帮助您的人</translation>
    </message>
    <message>
        <source>Fresh start</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Look at the start</source>
        <translation>启动时检查</translation>
    </message>
    <message>
        <source>Never words, sound or keys. Whether there is a log is under Privacy and storage.</source>
        <translation>从不记录话语、声音或密钥。是否写日志在“隐私与存储”中设置。</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>全部重置…</translation>
    </message>
    <message>
        <source>Versions, devices and changed settings: no key, no address, nothing that you typed.</source>
        <translation>版本、设备和更改过的设置：不含密钥、地址或您输入的内容。</translation>
    </message>
    <message>
        <source>What happens, too</source>
        <translation>以及发生的事情</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错的内容</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录内容</translation>
    </message>
</context>
<context>
    <name>AgentCheck</name>
    <message>
        <source>Agents hand over in a circle, which is fine: {circle}</source>
        <translation>智能体会循环转接，这没有问题：{circle}</translation>
    </message>
    <message>
        <source>Nobody hands over to this agent.</source>
        <translation>没有智能体会转接到这个智能体。</translation>
    </message>
    <message>
        <source>These instructions are very long; every connection sends and pays for them.</source>
        <translation>指令非常长；每次连接都会发送并产生费用。</translation>
    </message>
</context>
<context>
    <name>AgentForm</name>
    <message numerus="yes">
        <source>%n character(s), about {tokens} tokens</source>
        <translation>
            <numerusform>%n 个字符，约 {tokens} 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>An agent has to have a name. Write one; until then it stays “{name}”.</source>
        <translation>智能体必须有名称。请填写一个；在此之前仍为“{name}”。</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Good morning. This is how I sound.</source>
        <translation>早上好。我的声音听起来是这样的。</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候语</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Hands over to</source>
        <translation>转接到</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>插入变量</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>One a line, as in “I have a question about my bill”.</source>
        <translation>每行一个，例如“我想咨询账单”。</translation>
    </message>
    <message>
        <source>One a line, as in “opening hours / when are you open: From noon to eleven.”</source>
        <translation>每行一条，例如“营业时间 / 几点开门：中午到十一点。”</translation>
    </message>
    <message>
        <source>Play the greeting</source>
        <translation>播放问候语</translation>
    </message>
    <message>
        <source>Tells the agents that can hand over to this one what it is for.</source>
        <translation>告诉可以转接过来的其他智能体它的用途。</translation>
    </message>
    <message>
        <source>The connection’s own</source>
        <translation>连接的默认语音</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>计时器</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Unit conversion</source>
        <translation>单位换算</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>What it knows</source>
        <translation>它知道的内容</translation>
    </message>
    <message>
        <source>What it says first.</source>
        <translation>它首先说的话。</translation>
    </message>
    <message>
        <source>What people say then</source>
        <translation>人们此时会说的话</translation>
    </message>
    <message>
        <source>When others hand over to it</source>
        <translation>何时转接给它</translation>
    </message>
    <message>
        <source>With the voices of the chosen connection. A service charges for it as for an answer.</source>
        <translation>使用所选连接的语音。服务会按一次回答收费。</translation>
    </message>
    <message>
        <source>“{line}” needs a colon, and something before and after it.</source>
        <translation>“{line}”需要一个冒号，并且前后都要有内容。</translation>
    </message>
</context>
<context>
    <name>AgentMenu</name>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新建智能体</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>AgentSet</name>
    <message>
        <source>A newer Sidetone may know it.</source>
        <translation>更新版本的 Sidetone 可能认识它。</translation>
    </message>
    <message>
        <source>Agents: {names}.</source>
        <translation>智能体：{names}。</translation>
    </message>
    <message>
        <source>Allowed: {names}.</source>
        <translation>允许：{names}。</translation>
    </message>
    <message>
        <source>As in: {example}.</source>
        <translation>例如：{example}。</translation>
    </message>
    <message>
        <source>Begin it with the line {line}.</source>
        <translation>请以 {line} 这一行开头。</translation>
    </message>
    <message>
        <source>Begin one with the line {line}.</source>
        <translation>请以 {line} 这一行开始一个智能体。</translation>
    </message>
    <message>
        <source>Built-in tools: {names}.</source>
        <translation>内置工具：{names}。</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>您是指“{name}”吗？</translation>
    </message>
    <message>
        <source>Guardrails of the settings: {names}.</source>
        <translation>设置中的护栏：{names}。</translation>
    </message>
    <message>
        <source>Looked for {path}.</source>
        <translation>查找位置：{path}。</translation>
    </message>
    <message>
        <source>Parameters: {names}.</source>
        <translation>参数：{names}。</translation>
    </message>
    <message>
        <source>Sets to choose by name: {names}.</source>
        <translation>可按名称选择的组：{names}。</translation>
    </message>
    <message>
        <source>Sets: {names}.</source>
        <translation>智能体组：{names}。</translation>
    </message>
    <message>
        <source>The agent set {file}</source>
        <translation>智能体组 {file}</translation>
    </message>
    <message>
        <source>The agent set {file} cannot be read: {reason}.</source>
        <translation>无法读取智能体组 {file}：{reason}。</translation>
    </message>
    <message>
        <source>There is no agent set {file}.</source>
        <translation>没有智能体组 {file}。</translation>
    </message>
    <message>
        <source>There is no agent set {name}.</source>
        <translation>没有智能体组 {name}。</translation>
    </message>
    <message>
        <source>There is no agent set “{name}”.</source>
        <translation>没有智能体组“{name}”。</translation>
    </message>
    <message>
        <source>Tool files have to lie beside or below the set.</source>
        <translation>工具文件必须与智能体组在同一文件夹或其下。</translation>
    </message>
    <message>
        <source>Tools of the settings: {names}.</source>
        <translation>设置中的工具：{names}。</translation>
    </message>
    <message>
        <source>Tools: {names}.</source>
        <translation>工具：{names}。</translation>
    </message>
    <message>
        <source>Write &quot;builtin.&lt;name&gt;&quot; ({names}), &quot;own.&lt;id&gt;&quot; or &quot;&lt;file&gt;.py#&lt;function&gt;&quot;.</source>
        <translation>请写成 &quot;builtin.&lt;name&gt;&quot;（{names}）、&quot;own.&lt;id&gt;&quot; 或 &quot;&lt;file&gt;.py#&lt;function&gt;&quot;。</translation>
    </message>
    <message>
        <source>Your guardrails: {names}.</source>
        <translation>您的护栏：{names}。</translation>
    </message>
    <message>
        <source>Your tools: {names}.</source>
        <translation>您的工具：{names}。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>an agent has no key “{key}”.</source>
        <translation>智能体没有“{key}”这个键。</translation>
    </message>
    <message>
        <source>an agent must be a table.</source>
        <translation>智能体必须是一个表。</translation>
    </message>
    <message>
        <source>an agent set has no key “{key}”.</source>
        <translation>智能体组没有“{key}”这个键。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>the agent has no name.</source>
        <translation>该智能体没有名称。</translation>
    </message>
    <message>
        <source>the examples of {tool} must be a list, not {found}.</source>
        <translation>{tool} 的示例必须是列表，而不是{found}。</translation>
    </message>
    <message>
        <source>the fact “{about}” must be text in quotes, not {found}.</source>
        <translation>事实“{about}”必须是带引号的文本，而不是{found}。</translation>
    </message>
    <message>
        <source>the file ends in the middle of a value</source>
        <translation>文件在一个值的中间结束</translation>
    </message>
    <message>
        <source>the set has no agents.</source>
        <translation>该组没有智能体。</translation>
    </message>
    <message>
        <source>the set has {count} agents; at most {most} are read.</source>
        <translation>该组有 {count} 个智能体；最多读取 {most} 个。</translation>
    </message>
    <message>
        <source>the set needs a title.</source>
        <translation>该组需要标题。</translation>
    </message>
    <message>
        <source>the settings have no guardrail “{name}”.</source>
        <translation>设置中没有护栏“{name}”。</translation>
    </message>
    <message>
        <source>the settings have no tool “{name}”.</source>
        <translation>设置中没有工具“{name}”。</translation>
    </message>
    <message>
        <source>there are examples for “{name}”, which is no tool of {agent}.</source>
        <translation>有“{name}”的示例，但它不是“{agent}”的工具。</translation>
    </message>
    <message>
        <source>there are two agents named “{name}”.</source>
        <translation>有两个名为“{name}”的智能体。</translation>
    </message>
    <message>
        <source>there is no agent “{name}” to start with.</source>
        <translation>没有可作为起始的智能体“{name}”。</translation>
    </message>
    <message>
        <source>there is no built-in tool “{name}”.</source>
        <translation>没有内置工具“{name}”。</translation>
    </message>
    <message>
        <source>there is no guardrail “{name}”.</source>
        <translation>没有护栏“{name}”。</translation>
    </message>
    <message>
        <source>there is no tool file “{file}”.</source>
        <translation>没有工具文件“{file}”。</translation>
    </message>
    <message>
        <source>there is no tool of yours with the id “{id}”.</source>
        <translation>您的工具中没有 ID 为“{id}”的。</translation>
    </message>
    <message>
        <source>this is not valid TOML: {said}.</source>
        <translation>不是有效的 TOML：{said}。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>what a fact is about must be words without a colon.</source>
        <translation>事实的主题必须是不含冒号的词语。</translation>
    </message>
    <message>
        <source>{agent} cannot hand over to itself.</source>
        <translation>“{agent}”不能转接给自己。</translation>
    </message>
    <message>
        <source>{agent} hands over to “{name}”, which is no agent of this set.</source>
        <translation>“{agent}”转接给“{name}”，但它不是此组的智能体。</translation>
    </message>
    <message>
        <source>{agent} has two tools named “{name}”.</source>
        <translation>“{agent}”有两个名为“{name}”的工具。</translation>
    </message>
    <message>
        <source>{file}:{line}: the file is not UTF-8 text.</source>
        <translation>{file}:{line}: 文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{key} holds {count} texts; at most {most} are read.</source>
        <translation>{key} 有 {count} 段文本；最多读取 {most} 段。</translation>
    </message>
    <message>
        <source>{key} must be {wanted}, not {found}.</source>
        <translation>{key} 必须是{wanted}，而不是{found}。</translation>
    </message>
    <message>
        <source>{key} must hold texts in quotes, not {found}.</source>
        <translation>{key} 只能包含带引号的文本，而不是{found}。</translation>
    </message>
    <message>
        <source>{key} names “{value}” twice.</source>
        <translation>{key} 中“{value}”出现两次。</translation>
    </message>
    <message>
        <source>{source}:{line}: {what}</source>
        <translation>{source}:{line}: {what}</translation>
    </message>
    <message>
        <source>{tool} has no parameter “{name}”.</source>
        <translation>{tool} 没有参数“{name}”。</translation>
    </message>
    <message>
        <source>“{file}” lies outside the set&apos;s folder.</source>
        <translation>“{file}”在智能体组的文件夹之外。</translation>
    </message>
    <message>
        <source>“{text}” is no tool reference.</source>
        <translation>“{text}”不是工具引用。</translation>
    </message>
</context>
<context>
    <name>AgentSets</name>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>It may have been renamed or deleted.</source>
        <translation>它可能已被重命名或删除。</translation>
    </message>
    <message>
        <source>Mend it in a text editor, or undo what was done last.</source>
        <translation>请在文本编辑器中修正，或撤销上一步操作。</translation>
    </message>
    <message>
        <source>Take the other content over, or save yours; the other one is kept as a version.</source>
        <translation>请采用另一方的内容，或保存您的内容；另一方的内容会作为版本保留。</translation>
    </message>
    <message>
        <source>The agent set cannot be written to {file}: {reason}.</source>
        <translation>无法将智能体组写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The agent set is too large to be kept ({bytes} bytes; at most {most}).</source>
        <translation>智能体组太大，无法保存（{bytes} 字节，最多 {most}）。</translation>
    </message>
    <message>
        <source>The agents of this file are not written as [[agents]] tables, so they cannot be moved here.</source>
        <translation>此文件中的智能体不是以 [[agents]] 表书写的，因此无法在这里移动。</translation>
    </message>
    <message>
        <source>The file cannot be changed here: {reason}.</source>
        <translation>无法在这里更改该文件：{reason}。</translation>
    </message>
    <message>
        <source>The tool file cannot be written to {file}: {reason}.</source>
        <translation>无法将工具文件写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The versions of {name} cannot be moved: {reason}.</source>
        <translation>无法移动“{name}”的版本：{reason}。</translation>
    </message>
    <message>
        <source>There is a set named “{name}” already.</source>
        <translation>已有名为“{name}”的智能体组。</translation>
    </message>
    <message>
        <source>There is no agent set {file} any more.</source>
        <translation>智能体组 {file} 已不存在。</translation>
    </message>
    <message>
        <source>There is no agent set “{name}” any more.</source>
        <translation>智能体组“{name}”已不存在。</translation>
    </message>
    <message>
        <source>There is no such agent in the file any more.</source>
        <translation>文件中已没有该智能体。</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _, at most {most} of them.</source>
        <translation>请使用字母、数字、- 和 _，最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>Write each agent as a table that begins with the line [[agents]].</source>
        <translation>请把每个智能体写成以 [[agents]] 行开头的表。</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {reason}.</source>
        <translation>无法删除 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be renamed: {reason}.</source>
        <translation>无法重命名 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened here.</source>
        <translation>{file} 在此处打开后被其他程序更改了。</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a set.</source>
        <translation>“{name}”不能作为智能体组的名称。</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message numerus="yes">
        <source>%n mistake(s) keep this set from running. The first: {mistake}</source>
        <translation>
            <numerusform>%n 处错误使该组无法运行。第一处：{mistake}</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Agent sets</source>
        <translation>智能体组</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Another program has changed this file since you began. Nothing is lost, whatever you choose.</source>
        <translation>在您开始编辑后，另一个程序更改了此文件。无论选择哪一个，都不会丢失内容。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Instructions, voice, tools, handoffs, guardrails and greeting of each agent.</source>
        <translation>每个智能体的指令、语音、工具、转接、护栏和问候语。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Not saved yet. Once it is, the next conversation has it.</source>
        <translation>尚未保存。保存后将在下次对话中生效。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Take the file’s content</source>
        <translation>使用文件的内容</translation>
    </message>
    <message>
        <source>This set comes with Sidetone. Duplicate it to have one that you can change.</source>
        <translation>该组随 Sidetone 提供。复制一份即可修改。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>AgentsStep</name>
    <message>
        <source>A set is one agent or several that hand a conversation over to each other.</source>
        <translation>一组可以是一个智能体，也可以是互相转接对话的多个智能体。</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>On this computer these want a language model: name a chat server in the settings, under Connections.</source>
        <translation>在这台电脑上，这些智能体需要语言模型：请在设置的“连接”中指定聊天服务器。</translation>
    </message>
    <message>
        <source>The bar at the top of the window has this choice, too, and the one of the connection.</source>
        <translation>窗口顶部的栏里也可以选择智能体和连接。</translation>
    </message>
    <message>
        <source>Try to say: “{phrase}”</source>
        <translation>试着说：“{phrase}”</translation>
    </message>
    <message>
        <source>Whom you talk with</source>
        <translation>和谁对话</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Everything moves</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Less: signs stand still, and the timeline moves once a second.</source>
        <translation>减少时标志静止不动，时间线每秒移动一次。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>Of the size that the system’s own texts have.</source>
        <translation>以系统文字大小为基准。</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>Argparse</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: 错误: %(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>选项含糊: %(option)s 可能是 %(matches)s</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个参数</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>最多一个参数</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个参数</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>已忽略显式参数 %r</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>无效的 %(type)s 值: %(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>无效的选择: %(value)r（可选: %(choices)s）</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与参数 %s 一起使用</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少以下参数: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法: </translation>
    </message>
</context>
<context>
    <name>Attempt</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Agents: {name}</source>
        <translation>智能体：{name}</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Time in this conversation</source>
        <translation>此对话的时间</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
</context>
<context>
    <name>Belongings</name>
    <message>
        <source>Remove it by hand.</source>
        <translation>请手动删除。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be set aside: {reason}.</source>
        <translation>无法将 {file} 中的设置另存：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>无法删除 {file}：{reason}。</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Install {distribution} there.</source>
        <translation>请在那里安装 {distribution}。</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Name an interpreter or a virtual environment.</source>
        <translation>请指定解释器或虚拟环境。</translation>
    </message>
    <message>
        <source>No answer was heard within {seconds} seconds.</source>
        <translation>{seconds} 秒内没有听到回答。</translation>
    </message>
    <message>
        <source>The benchmark “{name}” measures nothing but this application.</source>
        <translation>基准“{name}”只测量本应用。</translation>
    </message>
    <message>
        <source>The measurement “{name}” failed: {said}</source>
        <translation>测量“{name}”失败：{said}</translation>
    </message>
    <message>
        <source>The server of the measurement did not start.</source>
        <translation>测量用的服务器没有启动。</translation>
    </message>
    <message>
        <source>The window did not come up: {said}</source>
        <translation>窗口没有出现：{said}</translation>
    </message>
    <message>
        <source>There is no Python at {path}.</source>
        <translation>{path} 处没有 Python。</translation>
    </message>
    <message>
        <source>There is no benchmark “{name}”.</source>
        <translation>没有基准“{name}”。</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>Use session.</source>
        <translation>请使用 session。</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>没有任何输出</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>{found} of {all} pieces of audio arrived.</source>
        <translation>{all} 段音频中到达了 {found} 段。</translation>
    </message>
    <message>
        <source>{module} cannot be measured: {said}</source>
        <translation>无法测量 {module}：{said}</translation>
    </message>
    <message>
        <source>{python} has no {distribution}.</source>
        <translation>{python} 中没有 {distribution}。</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Ask whoever gave it to you for another one.</source>
        <translation>请向提供者另要一份。</translation>
    </message>
    <message>
        <source>Give a .sidetone file that Sidetone wrote.</source>
        <translation>请提供由 Sidetone 写入的 .sidetone 文件。</translation>
    </message>
    <message>
        <source>Open it with that one, or update this one.</source>
        <translation>请用那个版本打开，或更新此版本。</translation>
    </message>
    <message>
        <source>{path} is damaged: “{place}” in it makes no sense.</source>
        <translation>{path} 已损坏：其中的“{place}”没有意义。</translation>
    </message>
    <message>
        <source>{path} is no conversation of Sidetone, or it is damaged.</source>
        <translation>{path} 不是 Sidetone 的对话，或已损坏。</translation>
    </message>
    <message>
        <source>{path} is not opened: it holds more than {count} events.</source>
        <translation>未打开 {path}：事件超过 {count} 个。</translation>
    </message>
    <message>
        <source>{path} is not opened: it holds names that no Sidetone writes.</source>
        <translation>未打开 {path}：其中含有 Sidetone 不会写入的名称。</translation>
    </message>
    <message>
        <source>{path} is not opened: unpacked, it is larger than {size} bytes.</source>
        <translation>未打开 {path}：解压后大于 {size} 字节。</translation>
    </message>
    <message>
        <source>{path} was made by a newer Sidetone.</source>
        <translation>{path} 由更新版本的 Sidetone 创建。</translation>
    </message>
</context>
<context>
    <name>BusySign</name>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>请检查地址和网络，然后重试。</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>请检查密钥及其权限。</translation>
    </message>
    <message>
        <source>It may be over, or its id is not the one of the incoming call’s event.</source>
        <translation>通话可能已结束，或其 ID 不是来电事件中的那个。</translation>
    </message>
    <message>
        <source>The call was decided upon already.</source>
        <translation>此通话已经处理过了。</translation>
    </message>
    <message>
        <source>The first answer counts: it was accepted or refused before.</source>
        <translation>以第一次答复为准：它之前已被接受或拒绝。</translation>
    </message>
    <message>
        <source>The service did not do what was asked of the call, {action} ({status}).</source>
        <translation>服务没有执行对通话的请求 {action}（{status}）。</translation>
    </message>
    <message>
        <source>The service knows no such call.</source>
        <translation>服务不认识此通话。</translation>
    </message>
    <message>
        <source>The service refused the key ({status}).</source>
        <translation>服务拒绝了该密钥（{status}）。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Whether the request was carried out is not known.</source>
        <translation>尚不清楚请求是否已执行。</translation>
    </message>
    <message>
        <source>{url} cannot be reached ({error}).</source>
        <translation>无法连接到 {url}（{error}）。</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} s.</source>
        <translation>{url} 在 {seconds} 秒内没有应答。</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Set it up in the settings, under Connections.</source>
        <translation>请在设置的“连接”中进行设置。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
</context>
<context>
    <name>ChangePart</name>
    <message>
        <source>Another description, for the model</source>
        <translation>给模型的其他说明</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Ask me before each call of it</source>
        <translation>每次调用它之前询问我</translation>
    </message>
    <message>
        <source>Choose one …</source>
        <translation>请选择一个…</translation>
    </message>
    <message>
        <source>Empty for its own.</source>
        <translation>留空则使用其自带的说明。</translation>
    </message>
    <message>
        <source>Give it up after</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Letters, digits, “_” and “-”.</source>
        <translation>字母、数字、“_”和“-”。</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name}（已更改）</translation>
    </message>
</context>
<context>
    <name>ChatServer</name>
    <message>
        <source>Ask again, or choose another model in the settings.</source>
        <translation>请再问一次，或在设置中选择其他模型。</translation>
    </message>
    <message>
        <source>Check the key for the chat server in the settings.</source>
        <translation>请在设置中检查聊天服务器的密钥。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Connections.</source>
        <translation>请在设置的“连接”中检查代理。</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation>现有模型：{names}。</translation>
    </message>
    <message>
        <source>It looks like http://localhost:11434/v1.</source>
        <translation>格式类似 http://localhost:11434/v1。</translation>
    </message>
    <message>
        <source>Its address usually ends in /v1.</source>
        <translation>地址通常以 /v1 结尾。</translation>
    </message>
    <message>
        <source>Load a model there, or name one in the settings.</source>
        <translation>请在那里加载模型，或在设置中指定一个。</translation>
    </message>
    <message>
        <source>Load the model there, or name another one in the settings.</source>
        <translation>请在那里加载该模型，或在设置中指定其他模型。</translation>
    </message>
    <message>
        <source>Start it, or check its address in the settings.</source>
        <translation>请启动它，或在设置中检查地址。</translation>
    </message>
    <message>
        <source>The chat server at {host} broke off in the middle of its answer.</source>
        <translation>{host} 的聊天服务器在回答中途中断。</translation>
    </message>
    <message>
        <source>The chat server at {host} cannot be reached.</source>
        <translation>无法连接到 {host} 的聊天服务器。</translation>
    </message>
    <message>
        <source>The chat server at {host} did not go on in time.</source>
        <translation>{host} 的聊天服务器没有及时继续响应。</translation>
    </message>
    <message>
        <source>The chat server at {host} does not accept the key.</source>
        <translation>{host} 的聊天服务器不接受该密钥。</translation>
    </message>
    <message>
        <source>The chat server at {host} does not know the model “{model}”.</source>
        <translation>{host} 的聊天服务器不认识模型“{model}”。</translation>
    </message>
    <message>
        <source>The chat server at {host} has no model.</source>
        <translation>{host} 的聊天服务器没有模型。</translation>
    </message>
    <message>
        <source>The chat server at {host} refused: {told}.</source>
        <translation>{host} 的聊天服务器拒绝了请求：{told}。</translation>
    </message>
    <message>
        <source>The chat server at {host} sent an empty answer.</source>
        <translation>{host} 的聊天服务器发来空回答。</translation>
    </message>
    <message>
        <source>The chat server refused: {said}</source>
        <translation>聊天服务器拒绝：{said}</translation>
    </message>
    <message>
        <source>The chat server stopped its answer: {said}</source>
        <translation>聊天服务器停止了回答：{said}</translation>
    </message>
    <message>
        <source>The connection to the chat server at {host} broke off.</source>
        <translation>与 {host} 的聊天服务器的连接中断了。</translation>
    </message>
    <message>
        <source>The proxy does not lead to the chat server at {host}.</source>
        <translation>无法通过代理连接到 {host} 的聊天服务器。</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} does not accept its user or password.</source>
        <translation>通往 {host} 的代理不接受用户或密码。</translation>
    </message>
    <message>
        <source>The server at {host} does not list its models.</source>
        <translation>{host} 的服务器没有列出模型。</translation>
    </message>
    <message>
        <source>There is no chat server at {host}.</source>
        <translation>{host} 上没有聊天服务器。</translation>
    </message>
    <message>
        <source>{address} is no address of a chat server.</source>
        <translation>{address} 不是聊天服务器的地址。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>0 takes a free one</source>
        <translation>0 表示任意空闲端口</translation>
    </message>
    <message>
        <source>A Realtime-compatible WebSocket server with speech recognition, a brain and speech of its own.</source>
        <translation>自带语音识别、大脑和语音的 Realtime 兼容 WebSocket 服务器。</translation>
    </message>
    <message>
        <source>A line for each: its id, when it began, how long it took, and its first words.</source>
        <translation>每行一个：id、开始时间、时长和开头的话。</translation>
    </message>
    <message>
        <source>Agent sets may run this file until it changes.</source>
        <translation>在此文件更改之前，智能体组可以运行它。</translation>
    </message>
    <message>
        <source>In no conversation that is kept were these words said.</source>
        <translation>已保存的对话中没有说过这些词的。</translation>
    </message>
    <message>
        <source>It could not be started again: {reason}.</source>
        <translation>无法重新启动：{reason}。</translation>
    </message>
    <message>
        <source>Its functions may do whatever you may do. Run this file for agents? [y/N] </source>
        <translation>其函数可以做您能做的任何事。要让智能体运行此文件吗？[y/N] </translation>
    </message>
    <message>
        <source>Look at where the output goes.</source>
        <translation>请检查输出的去处。</translation>
    </message>
    <message>
        <source>No conversations are kept.</source>
        <translation>没有已保存的对话。</translation>
    </message>
    <message>
        <source>No sound devices found. Plug one in, or check the sound settings of this computer.</source>
        <translation>未找到声音设备。请插入设备，或检查这台电脑的声音设置。</translation>
    </message>
    <message>
        <source>No window can be shown ({reason}). Start it in your own desktop session, or use `sidetone talk` without a window.</source>
        <translation>无法显示窗口（{reason}）。请在您自己的桌面会话中启动，或使用无窗口的 `sidetone talk`。</translation>
    </message>
    <message>
        <source>Nothing was agreed to.</source>
        <translation>没有同意任何内容。</translation>
    </message>
    <message>
        <source>Show what is in a Python file of tools; agent sets may then run it for as long as it stays so.</source>
        <translation>显示工具的 Python 文件内容；此后只要它不变，智能体组就可以运行它。</translation>
    </message>
    <message>
        <source>Speak WAV files or type text to an agent set in real time; hear and log the answers.</source>
        <translation>实时向智能体组播放 WAV 文件或键入文本；收听并记录回答。</translation>
    </message>
    <message>
        <source>Talk with realtime voice agents. Without a command the window opens.</source>
        <translation>与实时语音智能体对话。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>The conversation {id} is deleted.</source>
        <translation>已删除对话 {id}。</translation>
    </message>
    <message>
        <source>The same for programs (CycloneDX): {file}</source>
        <translation>供程序读取的清单（CycloneDX）：{file}</translation>
    </message>
    <message>
        <source>There is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop session, or use `sidetone talk` without a window.</source>
        <translation>没有可显示窗口的屏幕（DISPLAY 和 WAYLAND_DISPLAY 均未设置）。请在桌面会话中启动，或使用不带窗口的 `sidetone talk`。</translation>
    </message>
    <message>
        <source>What was to be printed could not be written: {reason}.</source>
        <translation>无法写入输出：{reason}。</translation>
    </message>
    <message>
        <source>You have no home folder. Set HOME to a folder of your own.</source>
        <translation>您没有主文件夹。请将 HOME 设置为自己的文件夹。</translation>
    </message>
    <message>
        <source>a .sidetone file, a file written by `talk --events`, or the id of a conversation that is kept</source>
        <translation>.sidetone 文件、由 `talk --events` 写入的文件，或已保存对话的 id</translation>
    </message>
    <message>
        <source>a WAV file; - is the standard input</source>
        <translation>WAV 文件；- 表示标准输入</translation>
    </message>
    <message>
        <source>a WAV file; - is the standard output</source>
        <translation>WAV 文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>a page of the settings, as in voice</source>
        <translation>设置中的一页，例如 voice</translation>
    </message>
    <message>
        <source>a shipped set&apos;s name or a TOML file</source>
        <translation>自带智能体组的名称或 TOML 文件</translation>
    </message>
    <message>
        <source>a step of the first start: 1, 2 or 3</source>
        <translation>首次启动的步骤：1、2 或 3</translation>
    </message>
    <message>
        <source>agree without being asked</source>
        <translation>不经询问即同意</translation>
    </message>
    <message>
        <source>an OpenAI-compatible chat server as the brain</source>
        <translation>用作大脑的 OpenAI 兼容聊天服务器</translation>
    </message>
    <message>
        <source>an OpenAI-compatible server for speech</source>
        <translation>用于语音合成的 OpenAI 兼容服务器</translation>
    </message>
    <message>
        <source>an OpenAI-compatible server for speech recognition</source>
        <translation>用于语音识别的 OpenAI 兼容服务器</translation>
    </message>
    <message>
        <source>an environment with openai-agents, which session measures too</source>
        <translation>装有 openai-agents 的环境，session 会一并测量</translation>
    </message>
    <message>
        <source>check this machine, one line each</source>
        <translation>检查这台电脑，每项一行</translation>
    </message>
    <message>
        <source>delete this one for good</source>
        <translation>永久删除此对话</translation>
    </message>
    <message>
        <source>draw the window with a demonstration conversation, or a dialog, as a PNG</source>
        <translation>将带有演示对话的窗口或某个对话框绘制为 PNG</translation>
    </message>
    <message>
        <source>end when the parent process is gone</source>
        <translation>父进程消失时结束</translation>
    </message>
    <message>
        <source>ends in .md, .txt or .sidetone</source>
        <translation>以 .md、.txt 或 .sidetone 结尾</translation>
    </message>
    <message>
        <source>ends in .sidetone or .jsonl; none: just the window</source>
        <translation>以 .sidetone 或 .jsonl 结尾；不给则只打开窗口</translation>
    </message>
    <message>
        <source>hold a whole conversation without a window</source>
        <translation>不用窗口完成整个对话</translation>
    </message>
    <message>
        <source>latency, session, start or all</source>
        <translation>latency、session、start 或 all</translation>
    </message>
    <message>
        <source>let agent sets run a Python file of tools</source>
        <translation>允许智能体组运行工具的 Python 文件</translation>
    </message>
    <message>
        <source>list microphones and loudspeakers</source>
        <translation>列出麦克风和扬声器</translation>
    </message>
    <message>
        <source>list the agent sets</source>
        <translation>列出智能体组</translation>
    </message>
    <message>
        <source>list the conversations that are kept, the newest first</source>
        <translation>按从新到旧列出已保存的对话</translation>
    </message>
    <message>
        <source>list what is inside, and under which terms</source>
        <translation>列出内含的组件及其许可证</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>measure; exit code 1 when a figure misses its target</source>
        <translation>测量；有数值未达目标时退出码为 1</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>microphone and loudspeaker</source>
        <translation>麦克风和扬声器</translation>
    </message>
    <message>
        <source>of the picture; 1280x800 for the window</source>
        <translation>图片的大小；窗口为 1280x800</translation>
    </message>
    <message>
        <source>one of the agents&apos; voices, as in marin or ash</source>
        <translation>智能体的一种语音，如 marin 或 ash</translation>
    </message>
    <message>
        <source>only those in which all of these were said</source>
        <translation>仅列出说过所有这些词的对话</translation>
    </message>
    <message>
        <source>open the window with a saved conversation</source>
        <translation>打开窗口并显示已保存的对话</translation>
    </message>
    <message>
        <source>open the window with this agent set (name or TOML file)</source>
        <translation>用此智能体组打开窗口（名称或 TOML 文件）</translation>
    </message>
    <message>
        <source>print the URL as the first line</source>
        <translation>在第一行打印 URL</translation>
    </message>
    <message>
        <source>print the version before it</source>
        <translation>在它之前输出版本</translation>
    </message>
    <message>
        <source>print the words in a recording, as the engine recognises them</source>
        <translation>打印录音中由引擎识别出的词语</translation>
    </message>
    <message>
        <source>record what would be heard</source>
        <translation>录下将会听到的声音</translation>
    </message>
    <message>
        <source>run the engine of this machine</source>
        <translation>运行本机的引擎</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>show the whole licence of this one</source>
        <translation>显示该组件的完整许可证</translation>
    </message>
    <message>
        <source>speak a text as the agents would, into a WAV file</source>
        <translation>像智能体那样把文本读入 WAV 文件</translation>
    </message>
    <message>
        <source>speak the second step S seconds after the agent began to answer the first</source>
        <translation>在智能体开始回答第一步 S 秒后说出第二步</translation>
    </message>
    <message>
        <source>speak this file (repeatable, in order)</source>
        <translation>播放此文件（可重复，按顺序）</translation>
    </message>
    <message>
        <source>speak this language; otherwise as in the settings or as the system does</source>
        <translation>使用此语言；否则按设置或系统</translation>
    </message>
    <message>
        <source>talk needs at least one --say WAV or --text TEXT</source>
        <translation>talk 至少需要一个 --say WAV 或 --text TEXT</translation>
    </message>
    <message>
        <source>talk through this connection (local, openai, azure, the name of one of yours, or a URL)</source>
        <translation>用此连接对话（local、openai、azure、您自建连接的名称，或 URL）</translation>
    </message>
    <message>
        <source>that server&apos;s model</source>
        <translation>该服务器的模型</translation>
    </message>
    <message>
        <source>the chat server&apos;s model</source>
        <translation>聊天服务器的模型</translation>
    </message>
    <message>
        <source>the demonstration&apos;s name</source>
        <translation>演示的名称</translation>
    </message>
    <message>
        <source>the longest wait for one answer</source>
        <translation>等待一个回答的最长时间</translation>
    </message>
    <message>
        <source>{title}: {words}</source>
        <translation>{title}：{words}</translation>
    </message>
    <message>
        <source>type this (repeatable, in order)</source>
        <translation>键入此文本（可重复，按顺序）</translation>
    </message>
    <message>
        <source>open the window with this connection (local, openai, azure, the name of one of yours, or a URL)</source>
        <translation>用此连接打开窗口（local、openai、azure、您自建连接的名称，或 URL）</translation>
    </message>
    <message>
        <source>what speaks</source>
        <translation>由什么发声</translation>
    </message>
    <message>
        <source>write a saved conversation to a file</source>
        <translation>把保存的对话写入文件</translation>
    </message>
    <message>
        <source>write one session event a line</source>
        <translation>每行写一个会话事件</translation>
    </message>
    <message>
        <source>{name}  ({kind}, {rate} Hz)</source>
        <translation>{name}  ({kind}, {rate} Hz)</translation>
    </message>
    <message>
        <source>{name}  ({kind}, {rate} Hz, default)</source>
        <translation>{name}  ({kind}, {rate} Hz, 默认)</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>The conversation is in {path}.</source>
        <translation>对话已写入 {path}。</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>没有麦克风。</translation>
    </message>
    <message>
        <source>{title} (has a mistake)</source>
        <translation>{title}（有错误）</translation>
    </message>
    <message>
        <source>{title} (not set up)</source>
        <translation>{title}（未设置）</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Check the address and the model&apos;s name.</source>
        <translation>请检查地址和模型名称。</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>请检查地址和网络，然后重试。</translation>
    </message>
    <message>
        <source>Check the address and whether this computer is online.</source>
        <translation>请检查地址以及这台电脑是否联网。</translation>
    </message>
    <message>
        <source>Check the address: it ends in /v1/realtime.</source>
        <translation>请检查地址：它以 /v1/realtime 结尾。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date and certificates.</source>
        <translation>请检查电脑的日期和证书。</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>请检查密钥及其权限。</translation>
    </message>
    <message>
        <source>Check the key.</source>
        <translation>请检查密钥。</translation>
    </message>
    <message>
        <source>Check the name of the model or deployment.</source>
        <translation>请检查模型或部署的名称。</translation>
    </message>
    <message>
        <source>Check the network and whether the server runs, then connect again. What was said stays.</source>
        <translation>请检查网络以及服务器是否在运行，然后重新连接。已说的内容会保留。</translation>
    </message>
    <message>
        <source>Check the network, then connect again.</source>
        <translation>请检查网络，然后重新连接。</translation>
    </message>
    <message>
        <source>Check the plan and the credit of the account.</source>
        <translation>请检查帐户的套餐和余额。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, or connect without one.</source>
        <translation>请检查代理地址，或不用代理连接。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password.</source>
        <translation>请检查代理的地址、用户和密码。</translation>
    </message>
    <message>
        <source>Check the user and the password of the proxy.</source>
        <translation>请检查代理的用户和密码。</translation>
    </message>
    <message>
        <source>Connect again: a new session can go on where this one ended.</source>
        <translation>请重新连接：新会话可以从这里继续。</translation>
    </message>
    <message>
        <source>Does the server speak wss://? One without TLS has an address with ws://.</source>
        <translation>服务器支持 wss:// 吗？没有 TLS 的服务器地址以 ws:// 开头。</translation>
    </message>
    <message>
        <source>Is the server running, and the address right?</source>
        <translation>服务器在运行吗？地址正确吗？</translation>
    </message>
    <message>
        <source>It leads to another address: give that one, if it is right.</source>
        <translation>它指向另一个地址：如果正确，请填写那个地址。</translation>
    </message>
    <message>
        <source>No secure connection to {shown}: {reason}</source>
        <translation>无法与 {shown} 建立安全连接：{reason}</translation>
    </message>
    <message>
        <source>Set OPENAI_API_KEY or pass api_key, or connect to the engine on this computer.</source>
        <translation>请设置 OPENAI_API_KEY 或传入 api_key，或连接这台电脑上的引擎。</translation>
    </message>
    <message>
        <source>Something fails at the server: look at what it says there, or choose another connection, then connect again. What was said stays.</source>
        <translation>服务器出现故障：请查看服务器上的提示，或选择其他连接，然后重新连接。已说的内容会保留。</translation>
    </message>
    <message>
        <source>The connection did not come back within {seconds} seconds.</source>
        <translation>连接在 {seconds} 秒内没有恢复。</translation>
    </message>
    <message>
        <source>The connection ended before it was set up.</source>
        <translation>连接在建立完成前结束。</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>连接已关闭。</translation>
    </message>
    <message>
        <source>The connection was lost with code {code} ({reason}).</source>
        <translation>连接中断，代码 {code}（{reason}）。</translation>
    </message>
    <message>
        <source>The connection was lost with code {code}.</source>
        <translation>连接中断，代码 {code}。</translation>
    </message>
    <message>
        <source>The conversation changed while it was handed over.</source>
        <translation>转接时对话发生了变化。</translation>
    </message>
    <message>
        <source>The model is not connected.</source>
        <translation>模型未连接。</translation>
    </message>
    <message>
        <source>The name {host} cannot be found.</source>
        <translation>找不到名称 {host}。</translation>
    </message>
    <message>
        <source>The new connection is gone already.</source>
        <translation>新连接已经消失。</translation>
    </message>
    <message>
        <source>The proxy at {host} cannot be reached.</source>
        <translation>无法连接 {host} 的代理。</translation>
    </message>
    <message>
        <source>The proxy does not accept the user or the password: {why}</source>
        <translation>代理不接受用户或密码：{why}</translation>
    </message>
    <message>
        <source>The proxy does not let us through to {shown}: {why}</source>
        <translation>代理不允许通向 {shown}：{why}</translation>
    </message>
    <message>
        <source>The server accepts the connection and ends it again, each time.</source>
        <translation>服务器每次接受连接后又将其断开。</translation>
    </message>
    <message>
        <source>The server closed the connection before the session was set up.</source>
        <translation>服务器在会话建立前关闭了连接。</translation>
    </message>
    <message>
        <source>The server closed the connection before the session was set up: {told}</source>
        <translation>服务器在会话建立前关闭了连接：{told}</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>服务器拒绝了密钥。</translation>
    </message>
    <message>
        <source>The session is closed.</source>
        <translation>会话已关闭。</translation>
    </message>
    <message>
        <source>The session reached the longest time that the service allows.</source>
        <translation>会话已达到服务允许的最长时间。</translation>
    </message>
    <message>
        <source>The session was closed while it was being entered.</source>
        <translation>会话在进入时被关闭。</translation>
    </message>
    <message>
        <source>The stream is closed.</source>
        <translation>流已关闭。</translation>
    </message>
    <message>
        <source>The transport could not connect: {reason}</source>
        <translation>传输层无法连接：{reason}</translation>
    </message>
    <message>
        <source>There is no key for OpenAI.</source>
        <translation>没有 OpenAI 的密钥。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>its address makes no sense</source>
        <translation>其地址无效</translation>
    </message>
    <message>
        <source>{shown} cannot be reached: {reason}</source>
        <translation>无法连接 {shown}：{reason}</translation>
    </message>
    <message>
        <source>{shown} closed the connection before it was secure.</source>
        <translation>{shown} 在连接变得安全之前就关闭了连接。</translation>
    </message>
    <message>
        <source>{shown} does not speak WebSocket: {reason}</source>
        <translation>{shown} 不支持 WebSocket：{reason}</translation>
    </message>
    <message>
        <source>{shown} is no WebSocket address.</source>
        <translation>{shown} 不是 WebSocket 地址。</translation>
    </message>
    <message>
        <source>{shown} refused the connection ({status}).</source>
        <translation>{shown} 拒绝了连接（{status}）。</translation>
    </message>
    <message>
        <source>{shown} refused the key ({status}).</source>
        <translation>{shown} 拒绝了密钥（{status}）。</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} seconds.</source>
        <translation>{url} 在 {seconds} 秒内没有响应。</translation>
    </message>
</context>
<context>
    <name>ConnectionStep</name>
    <message>
        <source>A key goes into this computer’s keyring or is forgotten when Sidetone ends, as you choose; it is never written into a file. Later you find it in the settings, under Connections.</source>
        <translation>密钥按您的选择保存在这台电脑的密钥环中，或在 Sidetone 结束时忘记；绝不会写入文件。以后可以在设置的“连接”中找到它。</translation>
    </message>
    <message>
        <source>Azure OpenAI, with a key</source>
        <translation>Azure OpenAI，使用密钥</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>连接到</translation>
    </message>
    <message>
        <source>Hearing, answering and speaking all happen here: no account, no key, no network.</source>
        <translation>聆听、回答和说话都在这里进行：不需要账号、密钥或网络。</translation>
    </message>
    <message>
        <source>OpenAI, with a key</source>
        <translation>OpenAI，使用密钥</translation>
    </message>
    <message>
        <source>This computer: talk now</source>
        <translation>这台电脑：立即对话</translation>
    </message>
    <message>
        <source>What you say is sent to OpenAI, which charges for it by your account.</source>
        <translation>您说的内容会发送到 OpenAI，并由您的账号计费。</translation>
    </message>
    <message>
        <source>What you say is sent to your own deployment at Azure, which charges for it.</source>
        <translation>您说的内容会发送到您在 Azure 上的部署，并由 Azure 计费。</translation>
    </message>
    <message>
        <source>Where agents answer</source>
        <translation>智能体在哪里回答</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Changes here are in force from the next conversation on. Keys are never written into a file.</source>
        <translation>此处的更改从下一次对话起生效。密钥绝不会写入文件。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report of a fault</source>
        <translation>故障报告</translation>
    </message>
    <message>
        <source>Versions, files and lines of the program: none of your words, keys or names. It is sent to nobody; copy it if you want to tell about the fault.</source>
        <translation>只有程序的版本、文件和行号：没有您的话语、密钥或姓名。不会发送给任何人；如果想报告故障，请复制它。</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>删除报告</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Sidetone had a fault lately. A report without your words and keys is on this computer only.</source>
        <translation>Sidetone 最近发生过故障。报告不含您的话语和密钥，只保存在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>CustomCard</name>
    <message>
        <source>Add header</source>
        <translation>添加标头</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>It begins with ws:// or wss://.</source>
        <translation>应以 ws:// 或 wss:// 开头。</translation>
    </message>
    <message>
        <source>Its value goes to the keyring.</source>
        <translation>其值存入密钥环。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New header</source>
        <translation>新标头</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>移除连接</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test {service}</source>
        <translation>测试 {service}</translation>
    </message>
    <message>
        <source>User and password do not belong into the address: give them as a secret header.</source>
        <translation>地址中不应包含用户名和密码：请用机密标头提供。</translation>
    </message>
</context>
<context>
    <name>CustomGroup</name>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>Connection {number}</source>
        <translation>连接 {number}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Servers that speak the Realtime protocol, by their address and headers.</source>
        <translation>按地址和标头指定使用 Realtime 协议的服务器。</translation>
    </message>
    <message>
        <source>Your own servers</source>
        <translation>您自己的服务器</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>There are: {known}.</source>
        <translation>现有：{known}。</translation>
    </message>
    <message>
        <source>There is no demonstration “{name}”.</source>
        <translation>没有演示“{name}”。</translation>
    </message>
    <message>
        <source>{file}, line {number}: {reason}</source>
        <translation>{file}，第 {number} 行：{reason}</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>Choose local, openai, azure, the name of one of yours, or an address that begins with ws:// or wss://.</source>
        <translation>请选择 local、openai、azure、您自建连接的名称，或以 ws:// 或 wss:// 开头的地址。</translation>
    </message>
    <message>
        <source>Give endpoint (https://NAME.openai.azure.com) and deployment in the settings, or set AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_DEPLOYMENT.</source>
        <translation>请在设置中填写终结点（https://NAME.openai.azure.com）和部署，或设置 AZURE_OPENAI_ENDPOINT 和 AZURE_OPENAI_DEPLOYMENT。</translation>
    </message>
    <message>
        <source>Give it one in the settings that begins with ws:// or wss://.</source>
        <translation>请在设置中填写以 ws:// 或 wss:// 开头的地址。</translation>
    </message>
    <message>
        <source>It was kept for a session that is over: type the key again in the settings.</source>
        <translation>该密钥只在上次运行中保留：请在设置中重新输入。</translation>
    </message>
    <message>
        <source>Set {variable}, type the key in the settings, or talk to the engine on this computer.</source>
        <translation>请设置 {variable}，或在设置中输入密钥，或与这台电脑上的引擎对话。</translation>
    </message>
    <message>
        <source>The address of the Azure resource is not known.</source>
        <translation>不知道 Azure 资源的地址。</translation>
    </message>
    <message>
        <source>The address of “{name}” makes no sense.</source>
        <translation>“{name}”的地址无效。</translation>
    </message>
    <message>
        <source>The keyring does not give it: unlock the keyring, or type the key again in the settings.</source>
        <translation>密钥环没有给出密钥：请解锁密钥环，或在设置中重新输入。</translation>
    </message>
    <message>
        <source>The value of {header} for “{name}” is not known.</source>
        <translation>不知道“{name}”的 {header} 的值。</translation>
    </message>
    <message>
        <source>There is no connection “{connection}”.</source>
        <translation>没有名为“{connection}”的连接。</translation>
    </message>
    <message>
        <source>There is no key for {title}.</source>
        <translation>没有“{title}”的密钥。</translation>
    </message>
    <message>
        <source>Type it in the settings, under Connections.</source>
        <translation>请在设置的“连接”中输入。</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Another program may be using it. Close that program or choose another device.</source>
        <translation>可能有其他程序正在使用它。请关闭该程序或选择其他设备。</translation>
    </message>
    <message>
        <source>Choose another one: {names}.</source>
        <translation>请选择其他设备：{names}。</translation>
    </message>
    <message>
        <source>Install Sidetone again: PortAudio comes with the sounddevice package.</source>
        <translation>请重新安装 Sidetone：PortAudio 随 sounddevice 包提供。</translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu with: sudo apt-get install libportaudio2</source>
        <translation>请安装它，在 Debian 和 Ubuntu 上：sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>Plug it in again or choose another device.</source>
        <translation>请重新插入，或选择其他设备。</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>请重新插入。</translation>
    </message>
    <message>
        <source>Plug one in, or check the sound settings.</source>
        <translation>请插入一个，或检查声音设置。</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>请插入一个。</translation>
    </message>
    <message>
        <source>The PortAudio sound library is not installed.</source>
        <translation>未安装 PortAudio 声音库。</translation>
    </message>
    <message>
        <source>The WAV device was pulled out.</source>
        <translation>WAV 设备已拔出。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” cannot be opened: {reason}.</source>
        <translation>无法打开扬声器“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” has disappeared.</source>
        <translation>扬声器“{name}”已消失。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” no longer responds.</source>
        <translation>扬声器“{name}”不再响应。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” stopped: {reason}.</source>
        <translation>扬声器“{name}”已停止：{reason}。</translation>
    </message>
    <message>
        <source>The microphone “{name}” cannot be opened: {reason}.</source>
        <translation>无法打开麦克风“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>The microphone “{name}” has disappeared.</source>
        <translation>麦克风“{name}”已消失。</translation>
    </message>
    <message>
        <source>The microphone “{name}” no longer responds.</source>
        <translation>麦克风“{name}”不再响应。</translation>
    </message>
    <message>
        <source>The microphone “{name}” stopped: {reason}.</source>
        <translation>麦克风“{name}”已停止：{reason}。</translation>
    </message>
    <message>
        <source>There is no loudspeaker called “{device}”.</source>
        <translation>没有名为“{device}”的扬声器。</translation>
    </message>
    <message>
        <source>There is no microphone called “{device}”.</source>
        <translation>没有名为“{device}”的麦克风。</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>这台电脑没有扬声器。</translation>
    </message>
    <message>
        <source>This computer has no microphone.</source>
        <translation>这台电脑没有麦克风。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Agent sets (*.toml)</source>
        <translation>智能体组 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Conversation to open again (*.sidetone)</source>
        <translation>可再次打开的对话 (*.sidetone)</translation>
    </message>
    <message>
        <source>Conversations (*.sidetone *.jsonl)</source>
        <translation>对话 (*.sidetone *.jsonl)</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Hold to talk (while not typing)</source>
        <translation>按住说话（未在输入时）</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open agent set</source>
        <translation>打开智能体组</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>打开对话</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>The engine on this computer does not start. Disconnect, then try again; the transcript stays.</source>
        <translation>本机引擎无法启动。请断开后重试；记录会保留。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped and is being restarted. What was said stays.</source>
        <translation>本机引擎已停止，正在重新启动。已说的内容会保留。</translation>
    </message>
    <message>
        <source>{agents} wants a language model. The offline brain can greet, but not converse freely: name a chat server in the settings, under Connections, or choose another connection.</source>
        <translation>“{agents}”需要语言模型。离线大脑可以问候，但不能自由交谈：请在设置的“连接”中指定聊天服务器，或选择其他连接。</translation>
    </message>
    <message>
        <source>{now} of {limit}</source>
        <translation>{now} / {limit}</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>DISPLAY is {display}, but nothing answers there;</source>
        <translation>DISPLAY 为 {display}，但那里没有响应；</translation>
    </message>
    <message>
        <source>FIX</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Qt cannot be loaded: {reason};</source>
        <translation>无法加载 Qt：{reason}。</translation>
    </message>
    <message>
        <source>Use Python 3.11, 3.12 or 3.13.</source>
        <translation>请使用 Python 3.11、3.12 或 3.13。</translation>
    </message>
    <message>
        <source>answers ({parts})</source>
        <translation>有响应（{parts}）</translation>
    </message>
    <message>
        <source>change its owner or permissions.</source>
        <translation>请更改其所有者或权限。</translation>
    </message>
    <message>
        <source>display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>install Sidetone again.</source>
        <translation>请重新安装 Sidetone。</translation>
    </message>
    <message>
        <source>install {packages}.</source>
        <translation>请安装 {packages}。</translation>
    </message>
    <message>
        <source>it did not answer within {seconds} s;</source>
        <translation>{seconds} 秒内没有响应；</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>make it, or set HOME to another one.</source>
        <translation>请创建它，或将 HOME 设置为其他文件夹。</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>missing: {names};</source>
        <translation>缺少：{names}；</translation>
    </message>
    <message>
        <source>models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>no conversations are kept yet in {folder}</source>
        <translation>{folder} 中还没有已保存的对话</translation>
    </message>
    <message>
        <source>none runs, so keys are read from the environment only ({names} set); this computer&apos;s own engine needs no key</source>
        <translation>没有运行，因此仅从环境读取密钥（已设置 {names}）；本机引擎不需要密钥</translation>
    </message>
    <message>
        <source>none runs, so keys are read from the environment only; this computer&apos;s own engine needs no key</source>
        <translation>没有运行，因此仅从环境读取密钥；本机引擎不需要密钥</translation>
    </message>
    <message>
        <source>none;</source>
        <translation>没有；</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>one is there, but it is used together with a loudspeaker only.</source>
        <translation>有一个，但必须与扬声器一起使用。</translation>
    </message>
    <message>
        <source>see the log.</source>
        <translation>请查看日志。</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>settings in {settings}, logs in {logs}</source>
        <translation>设置在 {settings}，日志在 {logs}</translation>
    </message>
    <message>
        <source>speech recognition en-us, voice detection, voices: {names}</source>
        <translation>语音识别 en-us、语音检测、语音：{names}</translation>
    </message>
    <message>
        <source>speech recognition is there, but no voice;</source>
        <translation>有语音识别，但没有语音；</translation>
    </message>
    <message>
        <source>start the X server.</source>
        <translation>请启动 X 服务器。</translation>
    </message>
    <message>
        <source>store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>系统自带</translation>
    </message>
    <message>
        <source>the window needs a desktop; `sidetone talk` works without.</source>
        <translation>窗口需要桌面；`sidetone talk` 不需要。</translation>
    </message>
    <message>
        <source>there is no home folder {folder};</source>
        <translation>没有主文件夹 {folder}；</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>{file} is newer than this program: format {format}, known is {known}, {size};</source>
        <translation>{file} 比此程序新：格式 {format}（已知 {known}），{size}；</translation>
    </message>
    <message>
        <source>{file}, format {format}, conversations: {count}, {size}</source>
        <translation>{file}，格式 {format}，对话 {count} 个，{size}</translation>
    </message>
    <message>
        <source>{folder} cannot be written to;</source>
        <translation>无法写入 {folder}；</translation>
    </message>
    <message>
        <source>{folder} is missing;</source>
        <translation>缺少 {folder}；</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name}（已关闭）</translation>
    </message>
    <message>
        <source>{name}, but it gives exact zeros: is it muted?</source>
        <translation>{name}，但完全无声：是否已静音？</translation>
    </message>
    <message>
        <source>{name}, plays {latency} ms behind</source>
        <translation>{name}，播放延迟 {latency} ms</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
</context>
<context>
    <name>Echo</name>
    <message>
        <source>Echo control cannot be loaded on this computer.</source>
        <translation>无法在这台电脑上加载回声控制。</translation>
    </message>
    <message>
        <source>Use headphones, so that the agent does not hear itself.</source>
        <translation>请使用耳机，以免智能体听到自己的声音。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Check the address given with --host.</source>
        <translation>请检查 --host 给出的地址。</translation>
    </message>
    <message>
        <source>Choose another one with --port, or --port 0 for any free one.</source>
        <translation>请用 --port 选择其他端口，或用 --port 0 取任意空闲端口。</translation>
    </message>
    <message>
        <source>Choose one above 1023 with --port, or --port 0 for any free one.</source>
        <translation>请用 --port 选择大于 1023 的端口，或用 --port 0 取任意空闲端口。</translation>
    </message>
    <message>
        <source>Give one that begins with http:// or https://.</source>
        <translation>请给出以 http:// 或 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>Port {port} of {host} is taken by another program.</source>
        <translation>{host} 的端口 {port} 已被其他程序占用。</translation>
    </message>
    <message>
        <source>Port {port} of {host} may not be used by this account.</source>
        <translation>此帐户不能使用 {host} 的端口 {port}。</translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535; 0 takes a free one.</source>
        <translation>端口范围是 1 到 65535；0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>Reinstall Sidetone, or run `sidetone doctor`.</source>
        <translation>请重新安装 Sidetone，或运行 `sidetone doctor`。</translation>
    </message>
    <message>
        <source>Run `sidetone doctor` for more.</source>
        <translation>请运行 `sidetone doctor` 了解更多。</translation>
    </message>
    <message>
        <source>Run `sidetone doctor`, or choose another connection. The conversation so far can be exported.</source>
        <translation>请运行 `sidetone doctor`，或选择其他连接。目前为止的对话可以导出。</translation>
    </message>
    <message>
        <source>The engine cannot listen on {host}, port {port}: {reason}.</source>
        <translation>引擎无法在 {host} 端口 {port} 上监听：{reason}。</translation>
    </message>
    <message>
        <source>The engine could not be started: {reason}.</source>
        <translation>无法启动引擎：{reason}。</translation>
    </message>
    <message>
        <source>The engine did not get ready within {seconds} seconds.</source>
        <translation>引擎在 {seconds} 秒内没有就绪。</translation>
    </message>
    <message>
        <source>The engine ended before it was ready: {last_words}</source>
        <translation>引擎在就绪前结束：{last_words}</translation>
    </message>
    <message>
        <source>The engine ended with code {code}.</source>
        <translation>引擎以代码 {code} 结束。</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎没有运行。</translation>
    </message>
    <message>
        <source>The engine on this computer did not come back.</source>
        <translation>本机引擎没有恢复。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped again and again.</source>
        <translation>本机引擎一再停止。</translation>
    </message>
    <message>
        <source>The offline brain answers from the agent&apos;s own words and tools; for free conversation connect a language model server.</source>
        <translation>离线大脑用智能体自己的话语和工具回答；若要自由对话，请连接语言模型服务器。</translation>
    </message>
    <message>
        <source>The server at {url} ({kind}) does not answer. Start it, or answers will fail.</source>
        <translation>{url} 的服务器（{kind}）没有响应。请启动它，否则回答会失败。</translation>
    </message>
    <message>
        <source>There is no port {port}.</source>
        <translation>没有端口 {port}。</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, run `sidetone doctor`.</source>
        <translation>请重试；若再次发生，请运行 `sidetone doctor`。</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>退出码 {code}</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>speech recognition</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>“{url}” is no address of a server ({kind}).</source>
        <translation>“{url}”不是服务器（{kind}）的地址。</translation>
    </message>
    <message>
        <source>“{url}” is no address of a server ({kind}): {reason}.</source>
        <translation>“{url}”不是服务器（{kind}）的地址：{reason}。</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Nothing here yet: press Add.</source>
        <translation>这里还没有内容，请按“添加”。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Give a file that `sidetone talk --events` wrote.</source>
        <translation>请给出由 `sidetone talk --events` 写出的文件。</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>无法读取 {path}：{why}。</translation>
    </message>
    <message>
        <source>{place}: this line is no event.</source>
        <translation>{place}：这一行不是事件。</translation>
    </message>
    <message>
        <source>{place}: this event is not whole.</source>
        <translation>{place}: 此事件不完整。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>(not heard)</source>
        <translation>（未听到）</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Choose another folder; the conversation itself is still here.</source>
        <translation>请选择其他文件夹；对话本身仍在。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Handoff: {title}</source>
        <translation>转接：{title}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Notice: {text}</source>
        <translation>提示：{text}</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The conversation was not written to {path}: {reason}.</source>
        <translation>对话没有写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>There is no conversation yet.</source>
        <translation>还没有对话。</translation>
    </message>
    <message>
        <source>There is no export for files that end in “{suffix}”.</source>
        <translation>不支持导出到以“{suffix}”结尾的文件。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Tool {call} failed: {output}</source>
        <translation>工具 {call} 失败：{output}</translation>
    </message>
    <message>
        <source>Tool {call} {outcome}</source>
        <translation>工具 {call} {outcome}</translation>
    </message>
    <message>
        <source>Tool {name}</source>
        <translation>工具 {name}</translation>
    </message>
    <message>
        <source>Use one of {names}.</source>
        <translation>请使用以下之一：{names}。</translation>
    </message>
    <message>
        <source>[not heard: {text}]</source>
        <translation>[未听到：{text}]</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>handoff: {title}</source>
        <translation>转接：{title}</translation>
    </message>
    <message>
        <source>interrupted the agent</source>
        <translation>打断了智能体</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{state} in {time}</source>
        <translation>{state}，{time}</translation>
    </message>
</context>
<context>
    <name>FarGroup</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connects as a conversation would and asks for one written word, so that a missing credit shows.</source>
        <translation>像对话一样连接，并请求一个文字回复，这样余额不足也会显示出来。</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Empty: AZURE_OPENAI_ENDPOINT of the environment.</source>
        <translation>留空则使用环境变量 AZURE_OPENAI_ENDPOINT。</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>终结点</translation>
    </message>
    <message>
        <source>It looks like https://NAME.openai.azure.com.</source>
        <translation>格式类似 https://NAME.openai.azure.com。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>在此粘贴密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test {service}</source>
        <translation>测试 {service}</translation>
    </message>
    <message>
        <source>The name that you gave to the model there. Empty: AZURE_OPENAI_DEPLOYMENT.</source>
        <translation>您在 Azure 中给模型起的名称。留空则使用 AZURE_OPENAI_DEPLOYMENT。</translation>
    </message>
    <message>
        <source>{service}: key</source>
        <translation>{service}：密钥</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something unexpected happened ({kind}).</source>
        <translation>发生了意外情况（{kind}）。</translation>
    </message>
    <message>
        <source>The conversation goes on; the log file has the details.</source>
        <translation>对话会继续；详情见日志文件。</translation>
    </message>
    <message>
        <source>The conversation goes on; there is no log file, so the details are not kept.</source>
        <translation>对话会继续；由于没有日志文件，详情不会保留。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{year}年{month}{day}日 {time}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>{name} is larger than {size} bytes.</source>
        <translation>{name} 大于 {size} 字节。</translation>
    </message>
    <message>
        <source>{name} is no regular file.</source>
        <translation>{name} 不是普通文件。</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>初次设置</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>全部跳过</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>第 {number} 步，共 {all} 步</translation>
    </message>
</context>
<context>
    <name>FlatButton</name>
    <message>
        <source>Busy</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Folder of {what}: {folder}</source>
        <translation>{what}的文件夹：{folder}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This system has no program that opens folders.</source>
        <translation>此系统没有可打开文件夹的程序。</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>Install one in the system&apos;s language settings, then start Sidetone again.</source>
        <translation>请在系统的语言设置中安装，然后重新启动 Sidetone。</translation>
    </message>
    <message>
        <source>Install one, on Debian and Ubuntu with: sudo apt-get install {package}</source>
        <translation>请安装一种，在 Debian 和 Ubuntu 上：sudo apt-get install {package}</translation>
    </message>
    <message>
        <source>No font on this computer has Chinese letters: they show as empty boxes.</source>
        <translation>这台电脑上没有带中文字的字体：它们显示为空方框。</translation>
    </message>
    <message>
        <source>No font on this computer has Japanese letters: they show as empty boxes.</source>
        <translation>这台电脑上没有带日文字的字体：它们显示为空方框。</translation>
    </message>
    <message>
        <source>No font on this computer has Korean letters: they show as empty boxes.</source>
        <translation>这台电脑上没有带韩文字的字体：它们显示为空方框。</translation>
    </message>
    <message>
        <source>Then start Sidetone again.</source>
        <translation>然后重新启动 Sidetone。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>GuardrailForm</name>
    <message>
        <source>A regular expression as RE2 has it; capitals do not matter.</source>
        <translation>RE2 语法的正则表达式，不区分大小写。</translation>
    </message>
    <message>
        <source>Agents of other sets have it when they name it. From the next connect on.</source>
        <translation>其他组的智能体在指名后也会使用它。从下次连接起生效。</translation>
    </message>
    <message>
        <source>All agent sets</source>
        <translation>所有智能体组</translation>
    </message>
    <message>
        <source>Bank accounts (IBAN)</source>
        <translation>银行账户 (IBAN)</translation>
    </message>
    <message>
        <source>Before it answers again. Left empty, the usual words.</source>
        <translation>在它重新回答之前告知。留空则使用默认措辞。</translation>
    </message>
    <message>
        <source>Card numbers</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>电子邮件地址</translation>
    </message>
    <message>
        <source>Every agent of</source>
        <translation>用于以下组的每个智能体</translation>
    </message>
    <message>
        <source>Found as whole words, in capitals or not.</source>
        <translation>按整词查找，不区分大小写。</translation>
    </message>
    <message>
        <source>In agent sets</source>
        <translation>在智能体组中</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>National identity numbers</source>
        <translation>国家身份号码</translation>
    </message>
    <message>
        <source>Network addresses</source>
        <translation>网络地址</translation>
    </message>
    <message>
        <source>None ticked: all of these. They are found by their shape and check digits: names, postal addresses and numbers in words are not found. Telephone numbers without a country’s prefix are those of the United States, Britain, Germany, France, Korea, Japan and China; identity numbers those of the same countries but Britain.</source>
        <translation>不勾选则查找全部。依据格式和校验位查找，因此无法发现姓名、通信地址和用文字写出的数字。不带国家代码的电话号码查找美国、英国、德国、法国、韩国、日本和中国的；身份号码查找上述国家中除英国外的。</translation>
    </message>
    <message>
        <source>Only tell me</source>
        <translation>仅通知我</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Stop the agent and ask for another answer</source>
        <translation>中止智能体并要求重新回答</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>The chat server of “This computer”, under Connections, is asked whether the answer keeps it. An answer that it does not judge in time is not checked, and you are told.</source>
        <translation>会向“连接”中“此计算机”的聊天服务器询问回答是否遵守规则。未能及时评判的回答不会被检查，并会告知您。</translation>
    </message>
    <message>
        <source>The function takes the text. What it returns is the reason, or True; nothing or False is good.</source>
        <translation>函数接收文本。返回原因或 True 表示有问题；不返回或返回 False 表示没有问题。</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>告知模型的内容</translation>
    </message>
    <message>
        <source>When it trips</source>
        <translation>触发时</translation>
    </message>
    <message>
        <source>Where it watches</source>
        <translation>监视范围</translation>
    </message>
    <message>
        <source>Words, one a line</source>
        <translation>词语（每行一个）</translation>
    </message>
</context>
<context>
    <name>Guardrails</name>
    <message>
        <source>A guardrail has something against this answer: {names}</source>
        <translation>护栏在这个回答中发现了问题：{names}</translation>
    </message>
    <message>
        <source>An answer was not checked: {why}</source>
        <translation>有一个回答未经检查：{why}</translation>
    </message>
    <message>
        <source>It may use everything that RE2 knows; looking ahead or behind is not part of it.</source>
        <translation>可以使用 RE2 支持的全部语法；其中不包括前瞻和后顾。</translation>
    </message>
    <message>
        <source>Look at it in the settings, under Guardrails, and agree to it there.</source>
        <translation>请在设置的“护栏”下查看该文件并表示同意。</translation>
    </message>
    <message>
        <source>Name one in the settings, under Connections, This computer.</source>
        <translation>请在设置的“连接”下的“此计算机”中指定一个。</translation>
    </message>
    <message>
        <source>The guardrail {name} of the settings cannot be used: {reason}</source>
        <translation>无法使用设置中的护栏“{name}”：{reason}</translation>
    </message>
    <message>
        <source>The pattern cannot be used: {reason}.</source>
        <translation>无法使用该模式：{reason}。</translation>
    </message>
    <message>
        <source>The pattern fits an empty text, so it would stop every answer.</source>
        <translation>该模式与空文本也匹配，因此会中止每个回答。</translation>
    </message>
    <message>
        <source>The pattern is too long ({count} characters; at most {most}).</source>
        <translation>模式过长（{count} 个字符；最多 {most} 个）。</translation>
    </message>
    <message>
        <source>There are no words to look for.</source>
        <translation>没有要查找的词语。</translation>
    </message>
    <message>
        <source>There are: {kinds}.</source>
        <translation>可用的有：{kinds}。</translation>
    </message>
    <message>
        <source>There is no chat server that could judge.</source>
        <translation>没有可用于评判的聊天服务器。</translation>
    </message>
    <message>
        <source>There is no kind of personal data called {kind}.</source>
        <translation>没有名为 {kind} 的个人数据类型。</translation>
    </message>
    <message>
        <source>There is no pattern to look for.</source>
        <translation>没有要查找的模式。</translation>
    </message>
    <message>
        <source>There is no rule to judge by.</source>
        <translation>没有可供判断的规则。</translation>
    </message>
    <message>
        <source>These are {count} words; at most {most} are possible.</source>
        <translation>共有 {count} 个词语；最多可用 {most} 个。</translation>
    </message>
    <message>
        <source>it breaks the rule</source>
        <translation>违反了规则</translation>
    </message>
    <message>
        <source>the judge took longer than {seconds} s.</source>
        <translation>评判模型未能在 {seconds} 秒内回答。</translation>
    </message>
    <message>
        <source>the judge’s answer was neither KEEPS nor BREAKS.</source>
        <translation>评判模型的回答既不是 KEEPS 也不是 BREAKS。</translation>
    </message>
    <message>
        <source>the pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>{function} must take one thing: the text to check.</source>
        <translation>{function} 只能接受一个参数：要检查的文本。</translation>
    </message>
</context>
<context>
    <name>GuardrailsPage</name>
    <message>
        <source>A model as judge</source>
        <translation>由模型评判</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Checks on what agents say, made while they speak: an answer that breaks one can be stopped.</source>
        <translation>在智能体说话时检查其内容：违反规则的回答可以被中止。</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Own guardrails</source>
        <translation>我的护栏</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Python file with checks</source>
        <translation>包含检查函数的 Python 文件</translation>
    </message>
    <message>
        <source>Python function</source>
        <translation>Python 函数</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>{guardrail} (off)</source>
        <translation>{guardrail}（已关闭）</translation>
    </message>
</context>
<context>
    <name>HeaderRow</name>
    <message>
        <source>A header cannot hold these characters.</source>
        <translation>标头不能包含这些字符。</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>移除标头</translation>
    </message>
    <message>
        <source>Type the value here</source>
        <translation>在此输入值</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>{name} 的值</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Changes since</source>
        <translation>比较基准</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>使用此版本</translation>
    </message>
    <message>
        <source>The saved file</source>
        <translation>已保存的文件</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>更改的内容</translation>
    </message>
</context>
<context>
    <name>HttpClient</name>
    <message>
        <source>Choose another one in the settings, under Connections, or none.</source>
        <translation>请在设置的“连接”中选择其他代理，或不使用。</translation>
    </message>
    <message>
        <source>The proxy of this computer cannot be used: it is neither an HTTP nor a SOCKS5 proxy.</source>
        <translation>无法使用这台电脑的代理：它既不是 HTTP 代理，也不是 SOCKS5 代理。</translation>
    </message>
</context>
<context>
    <name>HttpTool</name>
    <message>
        <source>A parameter cannot choose the server: the part up to the path has to be fixed.</source>
        <translation>参数不能决定服务器：路径之前的部分必须固定。</translation>
    </message>
    <message>
        <source>As in: {example}</source>
        <translation>例如：{example}</translation>
    </message>
    <message>
        <source>Make one tool for each server.</source>
        <translation>请为每个服务器各建一个工具。</translation>
    </message>
    <message>
        <source>Parameters: {names}.</source>
        <translation>参数：{names}。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请将其移除。</translation>
    </message>
    <message>
        <source>The URL contains a space or a line break.</source>
        <translation>URL 中含有空格或换行。</translation>
    </message>
    <message>
        <source>The URL contains a user name or password, which would be kept in the settings file.</source>
        <translation>URL 中含有用户名或密码，它们会留在设置文件中。</translation>
    </message>
    <message>
        <source>The answer path {path} cannot be read: {reason}.</source>
        <translation>无法读取回答路径 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The body is no JSON ({reason}).</source>
        <translation>正文不是 JSON（{reason}）。</translation>
    </message>
    <message>
        <source>The header {name} is set by itself.</source>
        <translation>标头 {name} 会自动设置。</translation>
    </message>
    <message>
        <source>The parameters are no valid JSON schema: {reason}.</source>
        <translation>参数不是有效的 JSON 模式：{reason}。</translation>
    </message>
    <message>
        <source>The parameters must be described by a JSON schema of an object with properties.</source>
        <translation>参数必须用带属性的对象的 JSON 模式来描述。</translation>
    </message>
    <message>
        <source>The value of the header {name} contains a line break.</source>
        <translation>标头 {name} 的值中含有换行。</translation>
    </message>
    <message>
        <source>This request goes to a private address: {address}.</source>
        <translation>此请求将发往私有地址：{address}。</translation>
    </message>
    <message>
        <source>Use a secret header named Authorization.</source>
        <translation>请使用名为 Authorization 的机密标头。</translation>
    </message>
    <message>
        <source>Write %20 for a space.</source>
        <translation>请用 %20 表示空格。</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a header.</source>
        <translation>{name} 不能用作标头名称。</translation>
    </message>
    <message>
        <source>{name} is used, but is no parameter.</source>
        <translation>使用了 {name}，但它不是参数。</translation>
    </message>
    <message>
        <source>{url} is no URL of a web service.</source>
        <translation>{url} 不是网络服务的 URL。</translation>
    </message>
    <message>
        <source>{url} is no URL: {reason}.</source>
        <translation>{url} 不是 URL：{reason}。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Always, in this conversation</source>
        <translation>在此对话中始终允许</translation>
    </message>
    <message>
        <source>Answers by</source>
        <translation>回答者</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Choose a row or a mark to see its details.</source>
        <translation>选择一行或一个标记以查看详情。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Interrupted the agent</source>
        <translation>打断了智能体</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>未听到的部分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing to show yet. Once you talk, choose a row or a mark to see its details here.</source>
        <translation>还没有可显示的内容。对话后选择一行或一个标记，即可在此查看详情。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>已听到的语音</translation>
    </message>
    <message>
        <source>Speech made</source>
        <translation>已生成的语音</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>The agent asks to use this tool.</source>
        <translation>智能体请求使用此工具。</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation>使用的工具</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Usage of this answer</source>
        <translation>此回答的用量</translation>
    </message>
    <message>
        <source>What this engine can’t do</source>
        <translation>此引擎做不到的事</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>Your turns</source>
        <translation>您的发言</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>the offline brain</source>
        <translation>离线大脑</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>等待您</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{speaker}, {time}</source>
        <translation>{speaker}，{time}</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>In the last seven days</source>
        <translation>过去七天</translation>
    </message>
    <message>
        <source>Kept conversations</source>
        <translation>保存的对话</translation>
    </message>
    <message>
        <source>Return opens one, Delete removes it.</source>
        <translation>按回车键打开，按 Delete 键删除。</translation>
    </message>
    <message>
        <source>Some time ago</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>KeptPane</name>
    <message>
        <source>Conversations are not kept.</source>
        <translation>不保存对话。</translation>
    </message>
    <message>
        <source>Conversations stand here once you have talked. They are kept on this computer only.</source>
        <translation>交谈之后，对话会显示在这里。它们只保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>删除对话</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Nobody said that.</source>
        <translation>没有说过这些话的对话。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Search finds older ones.</source>
        <translation>更早的对话可通过搜索找到。</translation>
    </message>
    <message>
        <source>This conversation is removed for good:</source>
        <translation>此对话将被永久删除：</translation>
    </message>
    <message>
        <source>What is kept…</source>
        <translation>保存设置…</translation>
    </message>
    <message>
        <source>What is said now stands here when the conversation is over. It is kept on this computer only.</source>
        <translation>现在说的内容会在对话结束后显示在这里。它只保存在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From the environment: {variable}</source>
        <translation>来自环境变量：{variable}</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>存入密钥环</translation>
    </message>
    <message>
        <source>Kept in this computer’s keyring</source>
        <translation>已存入这台电脑的密钥环</translation>
    </message>
    <message>
        <source>Kept until Sidetone ends</source>
        <translation>保留到 Sidetone 退出</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Not set. No keyring runs on this computer, so it can be kept for this session only.</source>
        <translation>未设置。这台电脑上没有运行密钥环，因此只能在本次运行中保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>The keyring waits to be unlocked</source>
        <translation>密钥环正等待解锁</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅本次运行</translation>
    </message>
    <message>
        <source>Use {variable}</source>
        <translation>使用 {variable}</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Below −60 dBFS</source>
        <translation>低于 −60 dBFS</translation>
    </message>
    <message>
        <source>Level: {name}</source>
        <translation>电平：{name}</translation>
    </message>
    <message>
        <source>Peak in dB below full scale; the mark holds the loudest of the last moment.</source>
        <translation>相对满刻度的 dB 峰值；标记保持刚才的最大值。</translation>
    </message>
    <message>
        <source>The microphone gives exact silence: check its switch.</source>
        <translation>麦克风完全无声：请检查其开关。</translation>
    </message>
    <message>
        <source>The sound was too loud for a moment. Click to clear.</source>
        <translation>声音曾瞬间过大。单击以清除。</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>削波</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>−{level} dBFS</source>
        <translation>−{level} dBFS</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>Install it, on Debian and Ubuntu with: sudo apt-get install {packages}</source>
        <translation>请安装它，在 Debian 和 Ubuntu 上：sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Install the packages of your system that hold {names}.</source>
        <translation>请安装系统中包含 {names} 的软件包。</translation>
    </message>
    <message>
        <source>This system lacks what Sidetone needs: {names} and {count} more.</source>
        <translation>此系统缺少 Sidetone 需要的库：{names} 以及另外 {count} 个。</translation>
    </message>
    <message>
        <source>This system lacks what Sidetone needs: {names}.</source>
        <translation>此系统缺少 Sidetone 需要的库：{names}。</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>`sidetone licences` lists what is.</source>
        <translation>用 `sidetone licences` 可列出全部内容。</translation>
    </message>
    <message>
        <source>{name} (in {carrier})</source>
        <translation>{name}（随 {carrier}）</translation>
    </message>
    <message>
        <source>“{name}” is not inside.</source>
        <translation>其中不包含“{name}”。</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search components</source>
        <translation>搜索组件</translation>
    </message>
    <message>
        <source>The same for programs (CycloneDX): {file}</source>
        <translation>供程序读取的清单（CycloneDX）：{file}</translation>
    </message>
</context>
<context>
    <name>LocalGroup</name>
    <message>
        <source>A chat server with a language model</source>
        <translation>带语言模型的聊天服务器</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server. Without an address this computer does it itself.</source>
        <translation>与 OpenAI 兼容的服务器。没有地址时由这台电脑自行处理。</translation>
    </message>
    <message>
        <source>Answers come from</source>
        <translation>回答来自</translation>
    </message>
    <message>
        <source>Built in (English)</source>
        <translation>内置（英语）</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>聊天服务器</translation>
    </message>
    <message>
        <source>Chat server: key</source>
        <translation>聊天服务器：密钥</translation>
    </message>
    <message>
        <source>Find servers on this computer</source>
        <translation>查找这台电脑上的服务器</translation>
    </message>
    <message>
        <source>Flite (English)</source>
        <translation>Flite（英语）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的服务器</translation>
    </message>
    <message>
        <source>Found: {servers}</source>
        <translation>已找到：{servers}</translation>
    </message>
    <message>
        <source>Good morning. This is how the agents sound.</source>
        <translation>早上好。智能体的声音就是这样。</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>It answers, but has no model. Load one there.</source>
        <translation>有响应，但没有模型。请在服务器上加载一个。</translation>
    </message>
    <message>
        <source>It answers. Models: {models}</source>
        <translation>有响应。模型：{models}</translation>
    </message>
    <message>
        <source>It looks like http://127.0.0.1:11434/v1.</source>
        <translation>格式类似 http://127.0.0.1:11434/v1。</translation>
    </message>
    <message>
        <source>It understood nothing.</source>
        <translation>什么都没有听懂。</translation>
    </message>
    <message>
        <source>It understood: “{words}”</source>
        <translation>听到的是：“{words}”</translation>
    </message>
    <message>
        <source>Key of the chat server</source>
        <translation>聊天服务器的密钥</translation>
    </message>
    <message>
        <source>Key of the speech servers</source>
        <translation>语音服务器的密钥</translation>
    </message>
    <message>
        <source>Listens for four seconds and shows the words; nothing is kept.</source>
        <translation>聆听四秒并显示听到的话；不保留任何内容。</translation>
    </message>
    <message>
        <source>Local servers</source>
        <translation>本地服务器</translation>
    </message>
    <message>
        <source>Local servers need none.</source>
        <translation>本地服务器不需要。</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp and vLLM at their usual ports.</source>
        <translation>在常用端口查找 Ollama、LM Studio、llama.cpp 和 vLLM。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>None runs. Start one, or type the address of another computer’s.</source>
        <translation>没有正在运行的服务器。请启动一个，或输入另一台电脑的地址。</translation>
    </message>
    <message>
        <source>Offline: the agents’ own words and tools</source>
        <translation>离线：智能体自己的话和工具</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>在此粘贴密钥</translation>
    </message>
    <message>
        <source>Play a sentence</source>
        <translation>播放一句话</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>说点什么</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>找到的服务器列表</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>Speech servers: key</source>
        <translation>语音服务器：密钥</translation>
    </message>
    <message>
        <source>Test and list its models</source>
        <translation>测试并列出模型</translation>
    </message>
    <message>
        <source>The best one of this computer</source>
        <translation>这台电脑上最好的语音</translation>
    </message>
    <message>
        <source>The first one it lists</source>
        <translation>列表中的第一个</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Type its address first.</source>
        <translation>请先输入地址。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>What it understands</source>
        <translation>试试识别</translation>
    </message>
    <message>
        <source>eSpeak NG (many languages)</source>
        <translation>eSpeak NG（多种语言）</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Agents</source>
        <translation>智能体(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>对话(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message to the agent</source>
        <translation>给智能体的消息</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>消息…</translation>
    </message>
</context>
<context>
    <name>MicrophoneStep</name>
    <message>
        <source>Agents hear you through it. It is closed until you let it listen, here or in a conversation.</source>
        <translation>智能体通过麦克风听您说话。在您于此处或对话中让它聆听之前，它是关闭的。</translation>
    </message>
    <message>
        <source>It is quiet. Say something.</source>
        <translation>很安静。说点什么吧。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>电平</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>No signal: look for its switch, or choose another one.</source>
        <translation>没有信号：请检查麦克风开关，或选择另一个。</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>说点什么吧。</translation>
    </message>
    <message>
        <source>Something is heard.</source>
        <translation>听到声音了。</translation>
    </message>
    <message>
        <source>This computer has no microphone: you can type to agents.</source>
        <translation>这台电脑没有麦克风：您可以打字和智能体交流。</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>您的麦克风</translation>
    </message>
</context>
<context>
    <name>MicrophoneTry</name>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Listen to the microphone</source>
        <translation>监听麦克风</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Nothing of it is kept or sent. It ends when you leave this page.</source>
        <translation>不会保存或发送任何内容。离开此页面即停止。</translation>
    </message>
</context>
<context>
    <name>Newer</name>
    <message>
        <source>Everything else goes on. Try again later, or look at {page}.</source>
        <translation>其他功能不受影响。请稍后重试，或查看 {page}。</translation>
    </message>
    <message>
        <source>Install the new one over this one.</source>
        <translation>请将新版本覆盖安装到此版本上。</translation>
    </message>
    <message>
        <source>Look at {page} yourself.</source>
        <translation>请自行查看 {page}。</translation>
    </message>
    <message>
        <source>This one is a Flatpak: “flatpak update” brings the new one.</source>
        <translation>这是 Flatpak：用“flatpak update”获取新版本。</translation>
    </message>
    <message>
        <source>This one is a Python package: install the new one the same way, as with pipx.</source>
        <translation>这是 Python 软件包：请用同样的方式（例如 pipx）安装新版本。</translation>
    </message>
    <message>
        <source>This one is a package of the system: “apt install ./FILE.deb” puts the new one in its place.</source>
        <translation>这是系统软件包：用“apt install ./FILE.deb”换成新版本。</translation>
    </message>
    <message>
        <source>This one is an AppImage: put the new file in its place.</source>
        <translation>这是 AppImage：请用新文件替换它。</translation>
    </message>
    <message>
        <source>What the project’s home says about versions makes no sense.</source>
        <translation>无法理解项目主页上的版本信息。</translation>
    </message>
    <message>
        <source>{host} answered with status {status}.</source>
        <translation>{host} 返回了状态 {status}。</translation>
    </message>
    <message>
        <source>{host} cannot be asked ({error}).</source>
        <translation>无法询问 {host}（{error}）。</translation>
    </message>
</context>
<context>
    <name>NewerCheck</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Its page says what is new. Nothing was downloaded.</source>
        <translation>其页面说明了新内容。没有下载任何东西。</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开其页面</translation>
    </message>
    <message>
        <source>Sidetone {version} is there, of {day}. You have {own}.</source>
        <translation>已有 {day}发布的 Sidetone {version}。您的版本是 {own}。</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>您使用的是最新版本 {version}。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n event(s) were left out: this computer is too busy.</source>
        <translation>
            <numerusform>有 %n 个事件被略去：这台电脑太忙。</numerusform>
        </translation>
    </message>
    <message>
        <source>A guardrail stopped this answer. Another one is on its way.</source>
        <translation>护栏阻止了此回答。另一个回答即将到来。</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>请重新连接。</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>请先连接。</translation>
    </message>
    <message>
        <source>Connected again. The conversation goes on.</source>
        <translation>已重新连接。对话继续。</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>没有打开的对话。</translation>
    </message>
    <message>
        <source>Nobody spoke for a while.</source>
        <translation>有一段时间没有人说话。</translation>
    </message>
    <message>
        <source>The answer failed: {why}</source>
        <translation>回答失败：{why}</translation>
    </message>
    <message>
        <source>The answer stopped early: {why}.</source>
        <translation>回答提前停止：{why}。</translation>
    </message>
    <message>
        <source>The connection was lost ({why}). Connecting again; what was said stays.</source>
        <translation>连接中断（{why}）。正在重新连接；已说的内容会保留。</translation>
    </message>
    <message>
        <source>The connection was lost again ({why}). It is tried some more times; what was said stays.</source>
        <translation>连接再次中断（{why}）。还会再尝试几次；已说的内容会保留。</translation>
    </message>
    <message>
        <source>The connection was lost again. It is tried some more times; what was said stays.</source>
        <translation>连接再次中断。还会再尝试几次；已说的内容会保留。</translation>
    </message>
    <message>
        <source>The connection was lost. Connecting again; what was said stays.</source>
        <translation>连接中断。正在重新连接；已说的内容会保留。</translation>
    </message>
    <message>
        <source>The conversation broke off by a mistake in Sidetone.</source>
        <translation>由于 Sidetone 的错误，对话中断了。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped. It is being started again; what was said stays.</source>
        <translation>本机引擎已停止。正在重新启动；已说的内容会保留。</translation>
    </message>
    <message>
        <source>The server closed the connection ({why}). Connect to begin a new conversation.</source>
        <translation>服务器关闭了连接（{why}）。连接即可开始新对话。</translation>
    </message>
    <message>
        <source>The server closed the connection. Connect to begin a new conversation.</source>
        <translation>服务器关闭了连接。连接即可开始新对话。</translation>
    </message>
    <message>
        <source>The server ended the conversation at its time limit. Connect to begin a new one.</source>
        <translation>服务器在时限到达时结束了对话。连接即可开始新对话。</translation>
    </message>
    <message>
        <source>Unknown error.</source>
        <translation>未知错误。</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>代码 {code}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>正在打开 {name}…</translation>
    </message>
</context>
<context>
    <name>OwnFile</name>
    <message>
        <source>Install it again to go on with it.</source>
        <translation>要继续使用，请重新安装。</translation>
    </message>
    <message>
        <source>Sidetone was removed from this computer while it was running.</source>
        <translation>Sidetone 在运行时已从这台电脑上卸载。</translation>
    </message>
    <message>
        <source>Sidetone was updated while it was running.</source>
        <translation>Sidetone 在运行时已更新。</translation>
    </message>
    <message>
        <source>Start it again to go on with the new version.</source>
        <translation>要用新版本继续，请重新启动。</translation>
    </message>
</context>
<context>
    <name>OwnTools</name>
    <message>
        <source>A server of tools needs either a command or a URL.</source>
        <translation>工具服务器需要命令或 URL，二者选一。</translation>
    </message>
    <message>
        <source>Enter it in the settings, under Tools.</source>
        <translation>请在设置的“工具”中输入。</translation>
    </message>
    <message>
        <source>Give it one of them.</source>
        <translation>请指定其中之一。</translation>
    </message>
    <message>
        <source>Look at it in the settings, under Tools, and agree to it there.</source>
        <translation>请在设置的“工具”中查看并在那里同意。</translation>
    </message>
    <message>
        <source>Read it; if you want it to run, add it in the settings under Tools, or type: {command}</source>
        <translation>请先阅读该文件；如要运行，请在设置的“工具”中添加它，或输入：{command}</translation>
    </message>
    <message>
        <source>The conversation that this tool was for is over.</source>
        <translation>使用此工具的对话已结束。</translation>
    </message>
    <message>
        <source>The tool {name} of the settings cannot be used: {reason}</source>
        <translation>无法使用设置中的工具“{name}”：{reason}</translation>
    </message>
    <message>
        <source>The value of {name} is not kept on this computer.</source>
        <translation>本机上没有保存 {name} 的值。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Check the voice: every service has its own.</source>
        <translation>请检查语音：每个服务都有自己的语音。</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>没有任何输出就结束了。</translation>
    </message>
    <message>
        <source>Nothing came within {seconds} seconds.</source>
        <translation>{seconds} 秒内没有任何结果。</translation>
    </message>
    <message>
        <source>The voice said nothing.</source>
        <translation>语音没有发出任何声音。</translation>
    </message>
    <message>
        <source>Try again, or choose another one.</source>
        <translation>请重试，或选择其他选项。</translation>
    </message>
    <message>
        <source>{host} did not say it.</source>
        <translation>{host} 没有说出来。</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>Allowed: {names}.</source>
        <translation>允许：{names}。</translation>
    </message>
    <message>
        <source>Begin every price with [[price]].</source>
        <translation>每个价格都以 [[price]] 开头。</translation>
    </message>
    <message>
        <source>Check the path of the price table.</source>
        <translation>请检查价格表的路径。</translation>
    </message>
    <message>
        <source>Compare it with the tables that ship in resources/prices.</source>
        <translation>请与 resources/prices 中附带的价格表对照。</translation>
    </message>
    <message>
        <source>Delete one of the two rows.</source>
        <translation>请删除两行中的一行。</translation>
    </message>
    <message>
        <source>Delete one of the two, or give the newer one its date.</source>
        <translation>请删除其中一个，或为较新的一个写上其日期。</translation>
    </message>
    <message>
        <source>Give at least one of text, audio, image and minute.</source>
        <translation>请至少给出 text、audio、image、minute 中的一项。</translation>
    </message>
    <message>
        <source>Save the price table as UTF-8.</source>
        <translation>请将价格表保存为 UTF-8。</translation>
    </message>
    <message>
        <source>Write a date without quotes, as in 2026-10-01.</source>
        <translation>日期不加引号，例如 2026-10-01。</translation>
    </message>
    <message>
        <source>Write a number from 0 to {most}, as in 4.00.</source>
        <translation>请写 0 到 {most} 之间的数，例如 4.00。</translation>
    </message>
    <message>
        <source>Write its three capital letters, as in USD.</source>
        <translation>请写三个大写字母，例如 USD。</translation>
    </message>
    <message>
        <source>Write {example}.</source>
        <translation>请写成 {example}。</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>数字超出范围</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{file}: {model} from {day} on is priced in {other} already.</source>
        <translation>{file}：{model} 自 {day} 起的价格已在 {other} 中。</translation>
    </message>
    <message>
        <source>{key} has no price.</source>
        <translation>{key} 没有价格。</translation>
    </message>
    <message>
        <source>{key} is missing.</source>
        <translation>缺少 {key}。</translation>
    </message>
    <message>
        <source>{key} is no currency.</source>
        <translation>{key} 不是货币。</translation>
    </message>
    <message>
        <source>{key} is no price.</source>
        <translation>{key} 不是价格。</translation>
    </message>
    <message>
        <source>{key} is not known.</source>
        <translation>未知的项 {key}。</translation>
    </message>
    <message>
        <source>{key} is there twice from {day} on.</source>
        <translation>{key} 自 {day} 起出现了两次。</translation>
    </message>
    <message>
        <source>{key} must be a date.</source>
        <translation>{key} 必须是日期。</translation>
    </message>
    <message>
        <source>{key} must be a list of tables.</source>
        <translation>{key} 必须是表的列表。</translation>
    </message>
    <message>
        <source>{key} must be a table of prices.</source>
        <translation>{key} 必须是价格表。</translation>
    </message>
    <message>
        <source>{key} must be text.</source>
        <translation>{key} 必须是文本。</translation>
    </message>
    <message>
        <source>{source}:{line}: this is not valid TOML: {reason}.</source>
        <translation>{source}:{line}: 不是有效的 TOML：{reason}。</translation>
    </message>
    <message>
        <source>{source}:{line}: {what}</source>
        <translation>{source}:{line}: {what}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n file(s), {size}</source>
        <translation>
            <numerusform>%n 个文件，{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部内容</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s), {size}</source>
        <translation>
            <numerusform>%n 个对话，{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen before</source>
        <translation>以前的选择</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Conversations until now</source>
        <translation>到目前为止的对话</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all conversations</source>
        <translation>删除所有对话</translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>删除所有对话…</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>全部删除…</translation>
    </message>
    <message>
        <source>Delete the logs</source>
        <translation>删除日志</translation>
    </message>
    <message>
        <source>Everything was deleted; Sidetone is as on its first day.</source>
        <translation>已全部删除；Sidetone 恢复到最初状态。</translation>
    </message>
    <message>
        <source>For finding faults: what went wrong, without words, sound or keys.</source>
        <translation>用于查找故障：只记录出了什么问题，不含话语、声音或密钥。</translation>
    </message>
    <message>
        <source>Go on with what is shown below</source>
        <translation>按下面显示的继续</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>保存对话</translation>
    </message>
    <message>
        <source>Keep it for</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>Keep them for</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>保存在这台电脑上的内容</translation>
    </message>
    <message>
        <source>Keys and passwords are in the system’s keyring, never in a file. Services that you connect to keep what their own terms say.</source>
        <translation>密钥和密码保存在系统密钥环中，从不写入文件。您连接的服务按其自身条款保留数据。</translation>
    </message>
    <message>
        <source>Keys and passwords of Sidetone in the system’s keyring</source>
        <translation>系统密钥环中 Sidetone 的密钥和密码</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Logs until now</source>
        <translation>到目前为止的日志</translation>
    </message>
    <message>
        <source>Notes that agents took for you</source>
        <translation>智能体为您记的笔记</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>尚无内容。</translation>
    </message>
    <message>
        <source>Older lines are removed whenever Sidetone starts.</source>
        <translation>更早的内容会在每次启动 Sidetone 时删除。</translation>
    </message>
    <message>
        <source>Older ones are deleted whenever Sidetone starts.</source>
        <translation>更早的对话会在 Sidetone 启动时删除。</translation>
    </message>
    <message>
        <source>Privacy and storage</source>
        <translation>隐私与存储</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings, conversations, logs, notes and keys. You are shown what goes, and asked.</source>
        <translation>设置、对话、日志、笔记和密钥。会先列出要删除的内容并询问您。</translation>
    </message>
    <message>
        <source>This is removed for good:</source>
        <translation>以下内容将被永久删除：</translation>
    </message>
    <message>
        <source>Turned off, nothing more is kept of a conversation that goes on; what was kept of it stays.</source>
        <translation>关闭后，进行中的对话不再继续保存；已保存的部分会保留。</translation>
    </message>
    <message>
        <source>What was said and what tools did, to be read, searched and played again. Never sound or keys.</source>
        <translation>保存所说的话和工具所做的事，以便阅读、搜索和重新播放。从不保存声音或密钥。</translation>
    </message>
    <message>
        <source>What you and the agents say is kept on this computer only, unless you turn that off below. Sound is never written to the disk.</source>
        <translation>您与智能体所说的话只保存在这台电脑上，可在下方关闭。声音从不写入磁盘。</translation>
    </message>
    <message>
        <source>What you chose here could not be read. Until you choose again, nothing is deleted for its age, and nothing is kept that you may have refused.</source>
        <translation>无法读取您在这里的选择。在您重新选择之前，不会因时间久而删除任何内容，也不会保存您可能已拒绝保存的内容。</translation>
    </message>
    <message>
        <source>What you exported stays.</source>
        <translation>您导出的内容会保留。</translation>
    </message>
    <message>
        <source>Write a log</source>
        <translation>写日志</translation>
    </message>
    <message>
        <source>Your agent sets</source>
        <translation>您的智能体组</translation>
    </message>
    <message>
        <source>Your agent sets stay, and what you exported.</source>
        <translation>您的智能体组和已导出的内容会保留。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>无法删除 {file}：{reason}。</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>Give them in their own fields: the password goes to the keyring.</source>
        <translation>请填在各自的输入框中：密码会存入密钥环。</translation>
    </message>
    <message>
        <source>It looks like http://proxy.example.org:3128 or socks5://proxy.example.org:1080.</source>
        <translation>格式如 http://proxy.example.org:3128 或 socks5://proxy.example.org:1080。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address makes no sense.</source>
        <translation>代理地址无效。</translation>
    </message>
    <message>
        <source>User and password do not belong into the proxy&apos;s address.</source>
        <translation>代理地址中不应包含用户名和密码。</translation>
    </message>
</context>
<context>
    <name>ProxyGroup</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>By its address</source>
        <translation>按地址指定</translation>
    </message>
    <message>
        <source>Empty for a proxy that asks nobody’s name.</source>
        <translation>代理不要求用户名时留空。</translation>
    </message>
    <message>
        <source>For conversations, tools and the servers of this computer’s engine. Local servers never use it.</source>
        <translation>用于对话、工具以及这台电脑引擎的服务器。本地服务器从不使用代理。</translation>
    </message>
    <message>
        <source>HTTP or SOCKS: http://…, https://…, socks5://…</source>
        <translation>HTTP 或 SOCKS：http://…、https://…、socks5://…</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy: password</source>
        <translation>代理：密码</translation>
    </message>
    <message>
        <source>Type the password here</source>
        <translation>在此输入密码</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>A conversation is open. End it and start Sidetone again?</source>
        <translation>对话正在进行。要结束对话并重新启动 Sidetone 吗？</translation>
    </message>
    <message>
        <source>End it and start again</source>
        <translation>结束并重新启动</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>继续对话</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Sidetone was removed from this computer. Export what you need before you close this window.</source>
        <translation>Sidetone 已从这台电脑上卸载。请在关闭此窗口之前导出需要的内容。</translation>
    </message>
    <message>
        <source>Sidetone was updated while it was open. Start it again to go on with the new version.</source>
        <translation>Sidetone 在打开期间已更新。要用新版本继续，请重新启动。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
</context>
<context>
    <name>SavedCommands</name>
    <message>
        <source>End this conversation first, then open a saved one.</source>
        <translation>请先结束当前对话，再打开已保存的对话。</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The picture was not written to {path}.</source>
        <translation>图片没有写入 {path}。</translation>
    </message>
    <message>
        <source>From 1 to {last}.</source>
        <translation>从 1 到 {last}。</translation>
    </message>
    <message>
        <source>From {least} to 7680x4320.</source>
        <translation>从 {least} 到 7680x4320。</translation>
    </message>
    <message>
        <source>The first start has no step {step}.</source>
        <translation>首次启动没有第 {step} 步。</translation>
    </message>
    <message>
        <source>The settings have no page “{name}”.</source>
        <translation>设置中没有“{name}”这一页。</translation>
    </message>
    <message>
        <source>The window cannot be {size}.</source>
        <translation>窗口不能是 {size}。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>现有：{known}。</translation>
    </message>
    <message>
        <source>Write it like 1280x800.</source>
        <translation>请写成 1280x800 这样。</translation>
    </message>
    <message>
        <source>“{text}” is no size.</source>
        <translation>“{text}”不是尺寸。</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Copy it once more, without the text around it.</source>
        <translation>请重新复制，不要带上前后的文字。</translation>
    </message>
    <message>
        <source>Keep it for this session only, or start a keyring.</source>
        <translation>请仅在本次运行中保留，或启动密钥环。</translation>
    </message>
    <message>
        <source>Keep it for this session only, set {variable}, or start a keyring.</source>
        <translation>请仅在本次运行中保留，或设置 {variable}，或启动密钥环。</translation>
    </message>
    <message>
        <source>Keep the key for this session only, or look into the keyring&apos;s own program.</source>
        <translation>请仅在本次运行中保留密钥，或查看密钥环自己的程序。</translation>
    </message>
    <message>
        <source>No keyring runs on this machine, so the key was not kept.</source>
        <translation>这台电脑上没有运行密钥环，因此没有保存密钥。</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>密钥为空。</translation>
    </message>
    <message>
        <source>The keyring did not remove the key.</source>
        <translation>密钥环没有移除该密钥。</translation>
    </message>
    <message>
        <source>The keyring did not take the key.</source>
        <translation>密钥环没有接受该密钥。</translation>
    </message>
    <message>
        <source>The keyring is locked, so the key was not kept.</source>
        <translation>密钥环已锁定，因此没有保存密钥。</translation>
    </message>
    <message>
        <source>This is no key: it is too long, or holds characters that keys do not have.</source>
        <translation>这不是密钥：它太长，或含有密钥中不会出现的字符。</translation>
    </message>
    <message>
        <source>Unlock it, or keep the key for this session only.</source>
        <translation>请解锁密钥环，或仅在本次运行中保留密钥。</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or remove it in the keyring&apos;s own program.</source>
        <translation>请解锁密钥环后重试，或在密钥环自己的程序中移除。</translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message>
        <source>Agents have to have one tool at least. To have none, switch the server off.</source>
        <translation>智能体至少要有一个工具。如果都不需要，请停用该服务器。</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>重新连接</translation>
    </message>
    <message numerus="yes">
        <source>Connected; %n tool(s).</source>
        <translation>
            <numerusform>已连接，%n 个工具。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>One of them</source>
        <translation>其中一个</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
</context>
<context>
    <name>SetForm</name>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Needs a language model</source>
        <translation>需要语言模型</translation>
    </message>
    <message>
        <source>Shown to the person, one a line.</source>
        <translation>显示给用户，每行一条。</translation>
    </message>
    <message>
        <source>The offline brain of this computer is not enough for it.</source>
        <translation>此计算机的离线大脑不足以支持它。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What to say first</source>
        <translation>开场可以说什么</translation>
    </message>
    <message>
        <source>Who speaks first</source>
        <translation>谁先说话</translation>
    </message>
</context>
<context>
    <name>SetMenu</name>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Change the file’s name</source>
        <translation>更改文件名</translation>
    </message>
    <message>
        <source>Change the file’s name …</source>
        <translation>更改文件名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the set “{name}”? It can be brought back from this menu.</source>
        <translation>要删除组“{name}”吗？可以从此菜单恢复。</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export agent set</source>
        <translation>导出智能体组</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>The file’s name is what the command line knows the set by.</source>
        <translation>命令行通过文件名识别该组。</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
</context>
<context>
    <name>SetTree</name>
    <message>
        <source>(without a name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>Agent sets and agents</source>
        <translation>智能体组和智能体</translation>
    </message>
    <message>
        <source>comes with Sidetone</source>
        <translation>随 Sidetone 提供</translation>
    </message>
    <message>
        <source>has mistakes</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A newer Sidetone wrote these settings; what this one does not know of them is kept.</source>
        <translation>这些设置由更新版本的 Sidetone 写入；此版本不认识的内容会保留。</translation>
    </message>
    <message>
        <source>Look whether it belongs to you and can be read; until then defaults are used.</source>
        <translation>请确认该文件属于您且可以读取；在此之前使用默认值。</translation>
    </message>
    <message>
        <source>Not all that a newer Sidetone wrote into the settings could be kept beside your change.</source>
        <translation>更新版本的 Sidetone 写入设置的内容无法与您的更改全部并存。</translation>
    </message>
    <message>
        <source>Choose again under Privacy and storage what is kept, and for how long.</source>
        <translation>请在“隐私与存储”中重新选择保存什么以及保存多久。</translation>
    </message>
    <message>
        <source>Some of the settings could not be read.</source>
        <translation>部分设置无法读取。</translation>
    </message>
    <message>
        <source>The file as it was is {file}.</source>
        <translation>原来的文件是 {file}。</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {reason}.</source>
        <translation>无法把设置写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The settings could not be read and were set aside.</source>
        <translation>设置无法读取，已另外存放。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read: {reason}.</source>
        <translation>无法读取 {file} 中的设置：{reason}。</translation>
    </message>
    <message>
        <source>These have their defaults: {names}.</source>
        <translation>以下项目使用默认值：{names}。</translation>
    </message>
    <message>
        <source>Until then conversations are not kept.</source>
        <translation>在此之前不保存对话。</translation>
    </message>
    <message>
        <source>Until then no log is written.</source>
        <translation>在此之前不写日志。</translation>
    </message>
    <message>
        <source>Until then nothing is deleted for its age.</source>
        <translation>在此之前不会因时间久而删除任何内容。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>没有名为“{text}”的设置。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Restore this page’s defaults</source>
        <translation>恢复此页默认值</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>End this conversation first, then open a saved one.</source>
        <translation>请先结束当前对话，再打开已保存的对话。</translation>
    </message>
</context>
<context>
    <name>ShippedSets</name>
    <message>
        <source>Answers first questions and hands over to billing or technical support. Works without a language model.</source>
        <translation>回答最初的问题，并转接到账单或技术支持。无需语言模型，使用英语对话。</translation>
    </message>
    <message>
        <source>Everyday</source>
        <translation>日常</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Language companion</source>
        <translation>语言伙伴</translation>
    </message>
    <message>
        <source>Practise English, Korean, Japanese or Chinese in conversation. Wants a language model.</source>
        <translation>练习英语、韩语、日语或汉语会话。需要语言模型。</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>餐厅</translation>
    </message>
    <message>
        <source>Takes a booking, knows the opening hours, the menu and the way. Works without a language model.</source>
        <translation>接受预订，了解营业时间、菜单和路线。无需语言模型，使用英语对话。</translation>
    </message>
    <message>
        <source>Tells the time and the weather, calculates, keeps timers and notes. Works without a language model.</source>
        <translation>报时、报天气、做计算、管理计时器和笔记。无需语言模型，使用英语对话。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Give the chosen action its own key back</source>
        <translation>将所选操作恢复为原来的按键</translation>
    </message>
    <message>
        <source>Go here and press the keys. Tab goes on to the next control.</source>
        <translation>在此处按下按键。Tab 键会转到下一个控件。</translation>
    </message>
    <message>
        <source>Key for “{action}”</source>
        <translation>“{action}”的按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>用在这里</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”, which would have none then.</source>
        <translation>{key} 属于“{action}”，更改后该操作将没有按键。</translation>
    </message>
    <message>
        <source>{key} is needed to go on and to confirm.</source>
        <translation>{key} 用于移动和确认，不能改作他用。</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>Headphones avoid echo.</source>
        <translation>使用耳机可避免回声。</translation>
    </message>
    <message>
        <source>Neither microphone nor loudspeaker can be used.</source>
        <translation>麦克风和扬声器都无法使用。</translation>
    </message>
    <message>
        <source>Plug it in, then connect again.</source>
        <translation>请插入后重新连接。</translation>
    </message>
    <message>
        <source>The microphone stays off without it.</source>
        <translation>没有它，麦克风保持关闭。</translation>
    </message>
    <message>
        <source>There is no microphone to talk into.</source>
        <translation>没有可以说话的麦克风。</translation>
    </message>
    <message>
        <source>Type instead, or plug one in.</source>
        <translation>请改为键入，或插入一个。</translation>
    </message>
    <message>
        <source>You can still hear the agent and type.</source>
        <translation>您仍可听到智能体并键入。</translation>
    </message>
    <message>
        <source>You can still type and read.</source>
        <translation>您仍可键入和阅读。</translation>
    </message>
    <message>
        <source>You can still type, and hear the answers.</source>
        <translation>您仍可键入并听到回答。</translation>
    </message>
    <message>
        <source>You can still type; answers come as text.</source>
        <translation>您仍可键入；回答以文本显示。</translation>
    </message>
</context>
<context>
    <name>SoundEngine</name>
    <message>
        <source>It is used from the next conversation on.</source>
        <translation>从下一次对话起使用。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” runs at another rate than the one before.</source>
        <translation>扬声器“{name}”的采样率与之前的不同。</translation>
    </message>
    <message>
        <source>The microphone is not opened.</source>
        <translation>麦克风没有打开。</translation>
    </message>
    <message>
        <source>The sound engine is not started.</source>
        <translation>声音引擎尚未启动。</translation>
    </message>
    <message>
        <source>The sound engine was already started.</source>
        <translation>声音引擎已经启动。</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>1 is as loud as it comes.</source>
        <translation>1 为原始音量。</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>一起测试</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>回声</translation>
    </message>
    <message>
        <source>From the next conversation on.</source>
        <translation>从下一次对话起生效。</translation>
    </message>
    <message>
        <source>Hardly anything was heard: go nearer, or choose another microphone.</source>
        <translation>几乎听不到声音：请靠近一些，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>听听自己的声音</translation>
    </message>
    <message>
        <source>It was heard well, at −{level} dBFS.</source>
        <translation>听得很清楚，−{level} dBFS。</translation>
    </message>
    <message>
        <source>It was too loud: turn the microphone down.</source>
        <translation>声音太大：请调低麦克风。</translation>
    </message>
    <message>
        <source>Keep the agent out of the microphone</source>
        <translation>从麦克风中去除智能体的声音</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>电平</translation>
    </message>
    <message>
        <source>Listen.</source>
        <translation>请听。</translation>
    </message>
    <message>
        <source>Listens to</source>
        <translation>输入设备</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Not while a conversation is open: the agent would hear it.</source>
        <translation>对话进行时不可用：智能体会听到。</translation>
    </message>
    <message>
        <source>Play a tone</source>
        <translation>播放测试音</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>播放设备</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>录音并回放</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Speak for two seconds; they are played back at once, and forgotten.</source>
        <translation>请说两秒钟的话；随即回放，然后丢弃。</translation>
    </message>
    <message>
        <source>Speak now.</source>
        <translation>请说话。</translation>
    </message>
    <message>
        <source>Takes what the loudspeaker plays out of what the microphone hears. Headphones need none.</source>
        <translation>从麦克风听到的声音中去除扬声器播放的声音。使用耳机时不需要。</translation>
    </message>
    <message>
        <source>The microphone gave exact silence: look for its switch.</source>
        <translation>麦克风完全没有声音：请检查其开关。</translation>
    </message>
    <message>
        <source>The system’s choice</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>The system’s choice ({name})</source>
        <translation>系统默认（{name}）</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker: answers come as text.</source>
        <translation>这台电脑没有扬声器：回答以文字显示。</translation>
    </message>
    <message>
        <source>This computer has no microphone: you can type.</source>
        <translation>这台电脑没有麦克风：可以打字。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Volume of the agent</source>
        <translation>智能体音量</translation>
    </message>
    <message>
        <source>What is plugged in during a conversation is listed after it.</source>
        <translation>对话期间插入的设备会在对话结束后列出。</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Check its URL.</source>
        <translation>请检查其 URL。</translation>
    </message>
    <message>
        <source>Check its key.</source>
        <translation>请检查其密钥。</translation>
    </message>
    <message>
        <source>Install espeakng-loader again.</source>
        <translation>请重新安装 espeakng-loader。</translation>
    </message>
    <message>
        <source>Install espeakng-loader.</source>
        <translation>请安装 espeakng-loader。</translation>
    </message>
    <message>
        <source>Install flite (on Debian and Ubuntu: sudo apt-get install flite) or the package espeakng-loader.</source>
        <translation>请安装 flite（Debian 和 Ubuntu：sudo apt-get install flite）或 espeakng-loader 包。</translation>
    </message>
    <message>
        <source>Is flite whole?</source>
        <translation>flite 完好吗？</translation>
    </message>
    <message>
        <source>It is asked too often.</source>
        <translation>对它的请求过于频繁。</translation>
    </message>
    <message>
        <source>No voice here speaks this language.</source>
        <translation>这里没有会说此语言的语音。</translation>
    </message>
    <message>
        <source>Reinstall the package pocketsphinx, or set a transcription server in the settings.</source>
        <translation>请重新安装 pocketsphinx 包，或在设置中指定转写服务器。</translation>
    </message>
    <message>
        <source>See that server&apos;s own log.</source>
        <translation>请查看该服务器自己的日志。</translation>
    </message>
    <message>
        <source>Speech recognition failed: {reason}.</source>
        <translation>语音识别失败：{reason}。</translation>
    </message>
    <message>
        <source>Start it, or leave its URL out to use this computer&apos;s own.</source>
        <translation>请启动它，或去掉其 URL 以使用本机自己的。</translation>
    </message>
    <message>
        <source>The eSpeak NG library cannot be loaded.</source>
        <translation>无法加载 eSpeak NG 库。</translation>
    </message>
    <message>
        <source>The server at {host} ({what}) answered with status {status}.</source>
        <translation>{host} 的服务器（{what}）以状态 {status} 响应。</translation>
    </message>
    <message>
        <source>The server at {host} ({what}) does not answer ({reason}).</source>
        <translation>{host} 的服务器（{what}）没有响应（{reason}）。</translation>
    </message>
    <message>
        <source>The speech recognition server&apos;s answer has no text.</source>
        <translation>语音识别服务器的回答没有文本。</translation>
    </message>
    <message>
        <source>The voice did not answer within {seconds} seconds.</source>
        <translation>语音在 {seconds} 秒内没有响应。</translation>
    </message>
    <message>
        <source>The voice ended with exit code {returncode}.</source>
        <translation>语音以退出码 {returncode} 结束。</translation>
    </message>
    <message>
        <source>This computer has no voice for the agents.</source>
        <translation>这台电脑没有供智能体使用的语音。</translation>
    </message>
    <message>
        <source>eSpeak NG does not find its data.</source>
        <translation>eSpeak NG 找不到其数据。</translation>
    </message>
    <message>
        <source>eSpeak NG has no voice for “{language}”.</source>
        <translation>eSpeak NG 没有“{language}”的语音。</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Border between conversation and details</source>
        <translation>对话与详细信息之间的分界</translation>
    </message>
    <message>
        <source>Border between kept conversations and conversation</source>
        <translation>保存的对话与当前对话之间的边界</translation>
    </message>
    <message>
        <source>Left and right move it.</source>
        <translation>用左右键移动。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>1 underrun</source>
        <translation>1 次欠载</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>正在听</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Ready, no microphone</source>
        <translation>就绪，无麦克风</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>正在说话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>正在思考</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>正在等您</translation>
    </message>
    <message>
        <source>offline brain</source>
        <translation>离线大脑</translation>
    </message>
    <message>
        <source>prebuffer {time}</source>
        <translation>预缓冲 {time}</translation>
    </message>
    <message>
        <source>{count} underruns</source>
        <translation>{count} 次欠载</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Another program is busy with {file}.</source>
        <translation>另一个程序正在使用 {file}。</translation>
    </message>
    <message>
        <source>Look whether file and folder belong to you, can be written, and have room.</source>
        <translation>请检查文件和文件夹是否属于您、能否写入以及是否有空间。</translation>
    </message>
    <message>
        <source>Make room, or delete conversations in the settings under Privacy and storage.</source>
        <translation>请腾出空间，或在设置的“隐私与存储”中删除对话。</translation>
    </message>
    <message>
        <source>Read it with that one, or update this one.</source>
        <translation>请用那个版本读取，或更新此版本。</translation>
    </message>
    <message>
        <source>The conversation {id} was kept by a newer Sidetone.</source>
        <translation>对话 {id} 由更新版本的 Sidetone 保存。</translation>
    </message>
    <message>
        <source>The conversations in {file} are damaged.</source>
        <translation>{file} 中的对话已损坏。</translation>
    </message>
    <message>
        <source>The conversations in {file} cannot be read or written: {reason}.</source>
        <translation>无法读写 {file} 中的对话：{reason}。</translation>
    </message>
    <message>
        <source>Try it again: what is damaged is mended, or set aside.</source>
        <translation>请再试一次：损坏的部分会修复或另外存放。</translation>
    </message>
    <message>
        <source>{file} was made by a newer Sidetone; it is left as it is.</source>
        <translation>{file} 由更新版本的 Sidetone 创建，保持原样。</translation>
    </message>
    <message>
        <source>The disk is full: {file} cannot grow.</source>
        <translation>磁盘已满：{file} 无法继续写入。</translation>
    </message>
    <message>
        <source>The file as it was is {file}.</source>
        <translation>原来的文件是 {file}。</translation>
    </message>
    <message>
        <source>The kept conversations were damaged and set aside.</source>
        <translation>已保存的对话已损坏，已另外存放。</translation>
    </message>
    <message>
        <source>There is no conversation {id}.</source>
        <translation>没有对话 {id}。</translation>
    </message>
    <message>
        <source>This conversation is not kept.</source>
        <translation>此对话未保存。</translation>
    </message>
    <message>
        <source>Try it again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Update this Sidetone; until then conversations are not kept.</source>
        <translation>请更新此 Sidetone；在此之前不会保存对话。</translation>
    </message>
    <message>
        <source>`sidetone conversations` lists those that are kept.</source>
        <translation>`sidetone conversations` 会列出已保存的对话。</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Left and right move it. Pauses of more than three seconds pass faster; sound is not kept.</source>
        <translation>用左右键移动。超过三秒的停顿会快速略过；声音不会保存。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Position in the conversation</source>
        <translation>对话中的位置</translation>
    </message>
    <message>
        <source>{now} of {limit}</source>
        <translation>{now} / {limit}</translation>
    </message>
    <message>
        <source>{times}× speed</source>
        <translation>{times} 倍速</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>it can only be read there</source>
        <translation>该处为只读</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>it is already there</source>
        <translation>它已经存在</translation>
    </message>
    <message>
        <source>it is no program for this computer</source>
        <translation>它不是适用于这台电脑的程序</translation>
    </message>
    <message>
        <source>it is not in a folder</source>
        <translation>它不在文件夹中</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>耗时过长</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>链接形成循环</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>nobody answers there</source>
        <translation>那里没有应答</translation>
    </message>
    <message>
        <source>something else is using it</source>
        <translation>正被其他程序使用</translation>
    </message>
    <message>
        <source>something else is using that port</source>
        <translation>该端口正被其他程序使用</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk or device failed</source>
        <translation>磁盘或设备出错</translation>
    </message>
    <message>
        <source>the other side ended it</source>
        <translation>对方结束了连接</translation>
    </message>
    <message>
        <source>there is no network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <source>there is no way to that computer</source>
        <translation>无法到达那台电脑</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>this computer has no such address</source>
        <translation>这台电脑没有这样的地址</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>you may not do that there</source>
        <translation>没有在该处操作的权限</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>--barge-in-at needs a second --say or --text, which interrupts the first answer.</source>
        <translation>--barge-in-at 需要第二个 --say 或 --text 来打断第一个回答。</translation>
    </message>
    <message>
        <source>--text is empty in step {number}.</source>
        <translation>第 {number} 步的 --text 为空。</translation>
    </message>
    <message>
        <source>Failed: {what}</source>
        <translation>失败：{what}</translation>
    </message>
    <message>
        <source>Give it some words.</source>
        <translation>请给出一些文字。</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>请先创建它。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped.</source>
        <translation>本机引擎已停止。</translation>
    </message>
    <message>
        <source>The events cannot be written to {path}: {reason}.</source>
        <translation>无法把事件写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The recording cannot be written: there is no folder {parent}.</source>
        <translation>无法写入录音：没有文件夹 {parent}。</translation>
    </message>
    <message>
        <source>an answer failed: {why}</source>
        <translation>一个回答失败：{why}</translation>
    </message>
    <message>
        <source>step {number} got no answer within {seconds} s</source>
        <translation>第 {number} 步在 {seconds} 秒内没有得到回答</translation>
    </message>
    <message>
        <source>the answer to step {number} did not finish within {seconds} s</source>
        <translation>第 {number} 步的回答在 {seconds} 秒内没有结束</translation>
    </message>
    <message>
        <source>the conversation ended during step {number}</source>
        <translation>对话在第 {number} 步期间结束</translation>
    </message>
    <message>
        <source>the events could not be written: {reason}</source>
        <translation>无法写入事件：{reason}</translation>
    </message>
    <message>
        <source>the recording could not be written: {reason}</source>
        <translation>无法写入录音：{reason}</translation>
    </message>
    <message>
        <source>{file} holds no sound.</source>
        <translation>{file} 中没有声音。</translation>
    </message>
    <message>
        <source>{problem}; step {first} was not performed</source>
        <translation>{problem}；第 {first} 步没有执行</translation>
    </message>
    <message>
        <source>{problem}; steps {first} to {last} were not performed</source>
        <translation>{problem}；第 {first} 到 {last} 步没有执行</translation>
    </message>
    <message>
        <source>{tool} asks before each call, and without a window nobody can be asked: it did not run</source>
        <translation>{tool}：每次调用前都要询问，没有窗口时无法询问，因此未运行</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}：{why}</translation>
    </message>
</context>
<context>
    <name>TalkControl</name>
    <message>
        <source>Hold</source>
        <translation>按住</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>按住说话</translation>
    </message>
    <message>
        <source>Just talk</source>
        <translation>直接说话</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>无麦克风</translation>
    </message>
    <message>
        <source>The microphone is open while you hold this button or the talk key.</source>
        <translation>按住此按钮或说话键时麦克风开启。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Talk again</source>
        <translation>再次说话</translation>
    </message>
    <message>
        <source>The microphone is muted. Press to open it.</source>
        <translation>麦克风已静音。按下以打开。</translation>
    </message>
    <message>
        <source>The microphone is open: a pause ends your turn. Press to mute.</source>
        <translation>麦克风已打开：停顿即结束发言。按下以静音。</translation>
    </message>
    <message>
        <source>There is no microphone to talk into: type instead.</source>
        <translation>没有可用的麦克风：请改为输入。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>connecting again</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>未听到</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>键入</translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>负责者</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Left and right choose a mark; plus and minus zoom; End follows.</source>
        <translation>左右键选择标记；加减键缩放；End 键跟随。</translation>
    </message>
</context>
<context>
    <name>ToolFile</name>
    <message>
        <source>Functions in it: {names}.</source>
        <translation>其中的函数：{names}。</translation>
    </message>
    <message>
        <source>In this package of Sidetone, a tool file can import Python&apos;s standard library. For other modules, install Sidetone&apos;s wheel into an environment that has them, or offer the tool by a tool server (MCP).</source>
        <translation>在此 Sidetone 安装包中，工具文件可以导入 Python 标准库。如需其他模块，请将 Sidetone 的 wheel 安装到已有这些模块的环境中，或通过工具服务器（MCP）提供该工具。</translation>
    </message>
    <message>
        <source>Let it define functions only.</source>
        <translation>请只在其中定义函数。</translation>
    </message>
    <message>
        <source>Mend the file, then open the agent set again.</source>
        <translation>请修正文件，然后重新打开智能体组。</translation>
    </message>
    <message>
        <source>The process of {shown} {reason}.</source>
        <translation>{shown} 的进程：{reason}。</translation>
    </message>
    <message>
        <source>The tool file {name}</source>
        <translation>工具文件 {name}</translation>
    </message>
    <message>
        <source>The tool file {name} cannot be read: {why}.</source>
        <translation>无法读取工具文件 {name}：{why}。</translation>
    </message>
    <message>
        <source>The tool file {path} has changed since you agreed to run it (now SHA-256 {sha}).</source>
        <translation>自您同意运行后，工具文件 {path} 已更改（现在 SHA-256 {sha}）。</translation>
    </message>
    <message>
        <source>The tool file {path} is not trusted, so nothing of it was run (SHA-256 {sha}).</source>
        <translation>工具文件 {path} 不受信任，因此没有运行其中任何内容（SHA-256 {sha}）。</translation>
    </message>
    <message>
        <source>could not be started ({reason})</source>
        <translation>无法启动（{reason}）</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>没有启动</translation>
    </message>
    <message>
        <source>ended by itself (exit code {code})</source>
        <translation>自行结束（退出码 {code}）</translation>
    </message>
    <message>
        <source>sent what cannot be read, and was ended</source>
        <translation>发送了无法读取的内容，已被终止</translation>
    </message>
    <message>
        <source>was closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>was ended, because a call of another function of its file took too long</source>
        <translation>因同一文件中另一函数的调用耗时过长而被终止</translation>
    </message>
    <message>
        <source>was ended, because a call of another function of its file was given up</source>
        <translation>因同一文件中另一函数的调用被放弃而被终止</translation>
    </message>
    <message>
        <source>{file}:{line}: the tool file failed when it was loaded: {said}.</source>
        <translation>{file}:{line}: 加载工具文件时失败：{said}。</translation>
    </message>
    <message>
        <source>{file}:{line}: this is not valid Python: {reason}.</source>
        <translation>{file}:{line}: 不是有效的 Python：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be read as Python: {reason}.</source>
        <translation>无法将 {path} 作为 Python 读取：{reason}。</translation>
    </message>
    <message>
        <source>{place}: {what}</source>
        <translation>{place}: {what}</translation>
    </message>
    <message>
        <source>{shown} did not come to its end within {seconds} seconds when it was loaded.</source>
        <translation>加载 {shown} 时，它在 {seconds} 秒内没有结束。</translation>
    </message>
    <message>
        <source>{shown} has no function “{name}”.</source>
        <translation>{shown} 没有函数“{name}”。</translation>
    </message>
    <message>
        <source>{shown} is not in use any more.</source>
        <translation>{shown} 已不再使用。</translation>
    </message>
    <message>
        <source>{shown}: “{name}” is no function, so it cannot be a tool.</source>
        <translation>{shown}: “{name}”不是函数，因此不能作为工具。</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}：{said}</translation>
    </message>
</context>
<context>
    <name>ToolForm</name>
    <message>
        <source>A JMESPath expression; empty for the whole answer.</source>
        <translation>JMESPath 表达式；留空表示整个回答。</translation>
    </message>
    <message>
        <source>A name in curly brackets is a parameter that the model fills in.</source>
        <translation>花括号中的名称是由模型填写的参数。</translation>
    </message>
    <message>
        <source>A server needs a program or an address, not both.</source>
        <translation>服务器需要程序或地址，二者只能选一。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Arguments, one a line</source>
        <translation>参数，每行一个</translation>
    </message>
    <message>
        <source>Ask me before each call</source>
        <translation>每次调用前询问我</translation>
    </message>
    <message>
        <source>Body (JSON)</source>
        <translation>正文 (JSON)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>For agents</source>
        <translation>供智能体使用</translation>
    </message>
    <message>
        <source>For the model; letters, digits, “_” and “-”.</source>
        <translation>供模型使用；可用字母、数字、“_”和“-”。</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>超时时间</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>In agent sets</source>
        <translation>在智能体组中</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Left empty, every name in curly brackets is a text.</source>
        <translation>留空时，花括号中的每个名称都是文本。</translation>
    </message>
    <message>
        <source>May reach this computer and its network</source>
        <translation>允许访问本机及其网络</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Or address</source>
        <translation>或地址</translation>
    </message>
    <message>
        <source>Otherwise you are asked before such a call.</source>
        <translation>否则会在此类调用前询问您。</translation>
    </message>
    <message>
        <source>Parameters (JSON schema)</source>
        <translation>参数（JSON 模式）</translation>
    </message>
    <message>
        <source>Part of the answer</source>
        <translation>回答中的部分</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Secret headers</source>
        <translation>机密标头</translation>
    </message>
    <message>
        <source>Secret variables</source>
        <translation>机密变量</translation>
    </message>
    <message>
        <source>Tools of this server</source>
        <translation>此服务器的工具</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>What it does, for the model</source>
        <translation>功能说明（供模型使用）</translation>
    </message>
    <message>
        <source>Write this among an agent’s tools. It is in force when a conversation begins.</source>
        <translation>请把它写入智能体的工具列表。对话开始时生效。</translation>
    </message>
    <message>
        <source>{count} without quotes keeps its type, &quot;{name}&quot; is a text.</source>
        <translation>不带引号的 {count} 保留其类型，&quot;{name}&quot; 是文本。</translation>
    </message>
</context>
<context>
    <name>ToolSecrets</name>
    <message>
        <source>Names, with commas between them.</source>
        <translation>名称之间用逗号分隔。</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>{name} 的值</translation>
    </message>
</context>
<context>
    <name>ToolServers</name>
    <message>
        <source>A session connects the servers of its agents; otherwise await its connect().</source>
        <translation>会话会连接其智能体的服务器；否则请等待其 connect()。</translation>
    </message>
    <message>
        <source>If you need some of its tools, allow only these (tool_filter, or in the settings).</source>
        <translation>如果需要其中一些工具，请只允许这些（tool_filter 或在设置中）。</translation>
    </message>
    <message>
        <source>The conversation goes on without its tools. They come back when an agent that names it takes over again.</source>
        <translation>对话在没有其工具的情况下继续。当指定它的智能体再次接手时，工具会恢复。</translation>
    </message>
    <message>
        <source>The server&apos;s is left out; rename one of them, or keep it out with the server&apos;s tool_filter.</source>
        <translation>服务器的工具被略去；请重命名其中一个，或用服务器的 tool_filter 将其排除。</translation>
    </message>
    <message>
        <source>The tool server “{name}” {reason}.</source>
        <translation>工具服务器“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>The tool server “{server}” describes the arguments of {tool} with {count} characters; at most {most} can be used.</source>
        <translation>工具服务器“{server}”用 {count} 个字符描述 {tool} 的参数；最多可用 {most} 个。</translation>
    </message>
    <message>
        <source>The tool server “{server}” has a tool called {name}, and so has {other}.</source>
        <translation>工具服务器“{server}”有名为 {name} 的工具，{other} 也有。</translation>
    </message>
    <message>
        <source>The tool server “{server}” offers {count} tools; at most {most} can be used.</source>
        <translation>工具服务器“{server}”提供 {count} 个工具；最多可用 {most} 个。</translation>
    </message>
    <message>
        <source>answered the call with an error: {reason}</source>
        <translation>以错误回答了调用：{reason}</translation>
    </message>
    <message>
        <source>broke the connection off</source>
        <translation>中断了连接</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>cannot be reached through the proxy</source>
        <translation>无法通过代理连接</translation>
    </message>
    <message>
        <source>cannot be reached: the proxy refuses its user or password</source>
        <translation>无法连接：代理不接受用户或密码</translation>
    </message>
    <message>
        <source>cannot be started: there is no {file}</source>
        <translation>无法启动：没有 {file}</translation>
    </message>
    <message>
        <source>cannot be started: {reason}</source>
        <translation>无法启动：{reason}</translation>
    </message>
    <message>
        <source>closed its output</source>
        <translation>关闭了输出</translation>
    </message>
    <message>
        <source>could not be connected ({reason})</source>
        <translation>无法连接（{reason}）</translation>
    </message>
    <message>
        <source>did not answer within {seconds} seconds</source>
        <translation>{seconds} 秒内没有响应</translation>
    </message>
    <message>
        <source>did not list its tools ({reason})</source>
        <translation>没有列出其工具（{reason}）</translation>
    </message>
    <message>
        <source>did not list its tools within {seconds} seconds</source>
        <translation>{seconds} 秒内没有列出其工具</translation>
    </message>
    <message>
        <source>ended (exit code {code})</source>
        <translation>已结束（退出码 {code}）</translation>
    </message>
    <message>
        <source>has forgotten the session (HTTP 404)</source>
        <translation>已丢失会话（HTTP 404）</translation>
    </message>
    <message>
        <source>is not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>refuses the key or header that was sent (HTTP {status})</source>
        <translation>不接受所发送的密钥或标头（HTTP {status}）</translation>
    </message>
    <message>
        <source>sent what cannot be read ({reason})</source>
        <translation>发送了无法读取的内容（{reason}）</translation>
    </message>
    <message>
        <source>was closed while it was being connected</source>
        <translation>在连接时被关闭</translation>
    </message>
    <message>
        <source>was lost ({reason})</source>
        <translation>已丢失（{reason}）</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}：{said}</translation>
    </message>
</context>
<context>
    <name>ToolText</name>
    <message>
        <source>A schema is a JSON object, in curly brackets.</source>
        <translation>模式是花括号中的 JSON 对象。</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>嵌套过深。</translation>
    </message>
    <message>
        <source>This is no JSON (line {line}): {reason}.</source>
        <translation>这不是 JSON（第 {line} 行）：{reason}。</translation>
    </message>
    <message>
        <source>“{line}” needs a name and “{mark}”.</source>
        <translation>“{line}”需要名称和“{mark}”。</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <translation>“{name}”出现了两次。</translation>
    </message>
</context>
<context>
    <name>ToolTrial</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器未及时响应。</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Clock, calculator, timer, notes, units and weather: an agent has those that are ticked for it on the Agents page.</source>
        <translation>时钟、计算器、计时器、备忘、单位和天气：智能体使用在“智能体”页面上为其勾选的工具。</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 请求</translation>
    </message>
    <message>
        <source>Own tools</source>
        <translation>我的工具</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Python file of tools</source>
        <translation>工具的 Python 文件</translation>
    </message>
    <message>
        <source>Python file …</source>
        <translation>Python 文件…</translation>
    </message>
    <message>
        <source>Python function</source>
        <translation>Python 函数</translation>
    </message>
    <message>
        <source>Python functions, HTTP requests and servers of tools (MCP) that your agents may use.</source>
        <translation>您的智能体可以使用的 Python 函数、HTTP 请求和工具服务器 (MCP)。</translation>
    </message>
    <message>
        <source>Server of tools</source>
        <translation>工具服务器</translation>
    </message>
    <message>
        <source>Server of tools (MCP)</source>
        <translation>工具服务器 (MCP)</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tools that come with Sidetone</source>
        <translation>Sidetone 自带的工具</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>(no words were recognised)</source>
        <translation>（没有识别出词语）</translation>
    </message>
    <message>
        <source>(not heard: {count} characters)</source>
        <translation>（未听到：{count} 个字符）</translation>
    </message>
    <message>
        <source>(what you said could not be transcribed)</source>
        <translation>（您说的话无法转写）</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation>复制全部记录</translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Fold what was not heard</source>
        <translation>折叠未听到的部分</translation>
    </message>
    <message>
        <source>Go to the newest row</source>
        <translation>转到最新一行</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Show details here</source>
        <translation>在此显示详情</translation>
    </message>
    <message>
        <source>Show what was not heard</source>
        <translation>显示未听到的部分</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>The conversation ended before this tool answered.</source>
        <translation>在此工具回答之前，对话已结束。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>heard {heard} of {whole} s</source>
        <translation>已听 {heard} / {whole} 秒</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>被打断</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>正在听</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>正在说话</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>等待您</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Choose, open or close</source>
        <translation>选择并展开或收起</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Arguments (JSON)</source>
        <translation>参数 (JSON)</translation>
    </message>
    <message>
        <source>Calling …</source>
        <translation>正在调用…</translation>
    </message>
    <message>
        <source>Check its name, and whether the account may use it.</source>
        <translation>请检查名称，以及账户是否可以使用它。</translation>
    </message>
    <message>
        <source>Check the address and the model&apos;s name.</source>
        <translation>请检查地址和模型名称。</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>请检查地址和网络，然后重试。</translation>
    </message>
    <message>
        <source>Check the address and whether this computer is online.</source>
        <translation>请检查地址，以及这台电脑是否在线。</translation>
    </message>
    <message>
        <source>Check the address, and whether the proxy may lead there.</source>
        <translation>请检查地址，以及代理是否允许通向那里。</translation>
    </message>
    <message>
        <source>Check the address: it ends in /v1/realtime.</source>
        <translation>请检查地址：应以 /v1/realtime 结尾。</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>请检查密钥及其权限。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, or connect without one.</source>
        <translation>请检查代理地址，或不用代理连接。</translation>
    </message>
    <message>
        <source>Check the user and the password of the proxy.</source>
        <translation>请检查代理的用户和密码。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and who made the server&apos;s certificate.</source>
        <translation>请检查这台电脑的日期，以及服务器证书的颁发者。</translation>
    </message>
    <message>
        <source>Does the server speak wss://? One without TLS has an address with ws://.</source>
        <translation>服务器支持 wss:// 吗？没有 TLS 的服务器地址以 ws:// 开头。</translation>
    </message>
    <message>
        <source>Is the server running, and the address right?</source>
        <translation>服务器在运行吗？地址正确吗？</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>Nothing listens at {host}.</source>
        <translation>{host} 上没有程序在监听。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>专用地址</translation>
    </message>
    <message>
        <source>The account at {host} has no credit left.</source>
        <translation>{host} 的账户没有余额了。</translation>
    </message>
    <message>
        <source>The key is good: check plan and credit of the account.</source>
        <translation>密钥有效：请检查账户的套餐和余额。</translation>
    </message>
    <message>
        <source>The key is good: try again in a minute.</source>
        <translation>密钥有效：请稍后重试。</translation>
    </message>
    <message>
        <source>The proxy cannot be reached, so {host} was not either.</source>
        <translation>无法连接代理，因此也无法连接到 {host}。</translation>
    </message>
    <message>
        <source>The proxy does not accept its user or password, so {host} was not reached.</source>
        <translation>代理不接受用户或密码，因此未能连接到 {host}。</translation>
    </message>
    <message>
        <source>The proxy does not lead to {host}.</source>
        <translation>无法通过代理连接到 {host}。</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>There is no computer of the name {host}.</source>
        <translation>找不到名为 {host} 的计算机。</translation>
    </message>
    <message>
        <source>There is no secure connection to {host}.</source>
        <translation>无法与 {host} 建立安全连接。</translation>
    </message>
    <message>
        <source>{reason} That is this computer or its network. Make it all the same?</source>
        <translation>{reason} 该地址位于这台电脑或其网络中。仍要发送吗？</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>{host} answers, but is no server for realtime voice.</source>
        <translation>{host} 有响应，但不是实时语音服务器。</translation>
    </message>
    <message>
        <source>{host} answers, with the model {model}.</source>
        <translation>{host} 有响应，模型为 {model}。</translation>
    </message>
    <message>
        <source>{host} answers.</source>
        <translation>{host} 有响应。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>无法连接到 {host}。</translation>
    </message>
    <message>
        <source>{host} closed the connection without an answer.</source>
        <translation>{host} 没有响应就关闭了连接。</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} 在 {seconds} 秒内没有响应。</translation>
    </message>
    <message>
        <source>{host} does not accept the key.</source>
        <translation>{host} 不接受该密钥。</translation>
    </message>
    <message>
        <source>{host} does not know the model or deployment “{model}”.</source>
        <translation>{host} 上没有名为“{model}”的模型或部署。</translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation>{host} 拒绝了连接。</translation>
    </message>
    <message>
        <source>{host} takes no more requests just now.</source>
        <translation>{host} 目前不接受更多请求。</translation>
    </message>
</context>
<context>
    <name>TrialPart</name>
    <message>
        <source>It lets this pass.</source>
        <translation>可以通过。</translation>
    </message>
    <message>
        <source>It lets this pass: it found nothing of its kinds. Names and postal addresses it does not find.</source>
        <translation>可以通过：没有发现所查找的类型。姓名和通信地址不在查找之列。</translation>
    </message>
    <message>
        <source>It trips: {reasons}</source>
        <translation>触发：{reasons}</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>What an agent might say</source>
        <translation>智能体可能会说的话</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>File: {path}</source>
        <translation>文件：{path}</translation>
    </message>
    <message>
        <source>Function: {signature}</source>
        <translation>函数：{signature}</translation>
    </message>
</context>
<context>
    <name>TrustPart</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>代码写法</translation>
    </message>
    <message>
        <source>Let this file run</source>
        <translation>允许运行此文件</translation>
    </message>
    <message>
        <source>Look at the file again</source>
        <translation>重新查看文件</translation>
    </message>
    <message>
        <source>May agents run this file? It can do whatever you can do on this computer. Read it first.</source>
        <translation>允许智能体运行此文件吗？它可以执行您在本机上能做的任何操作。请先阅读它。</translation>
    </message>
    <message>
        <source>The file has changed since you agreed to it, and does not run.</source>
        <translation>文件在您同意之后已更改，因此不会运行。</translation>
    </message>
    <message>
        <source>There is no function in this file.</source>
        <translation>此文件中没有函数。</translation>
    </message>
    <message>
        <source>You agreed to this content. When it changes, you are asked again.</source>
        <translation>您已同意此内容。内容更改时会再次询问您。</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价目</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入令牌</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出令牌</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>转写</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>a part of it has no price</source>
        <translation>其中一部分没有价格</translation>
    </message>
    <message>
        <source>engine asks a server</source>
        <translation>引擎使用其他服务器</translation>
    </message>
    <message>
        <source>it is in several currencies</source>
        <translation>涉及多种货币</translation>
    </message>
    <message>
        <source>no price for it</source>
        <translation>没有价格信息</translation>
    </message>
    <message>
        <source>no price of that day is known</source>
        <translation>当天的价格未知</translation>
    </message>
    <message>
        <source>no price of the model is known</source>
        <translation>该模型的价格未知</translation>
    </message>
    <message>
        <source>no price of the transcription is known</source>
        <translation>转写的价格未知</translation>
    </message>
    <message>
        <source>no reason was told</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>none (an engine on this computer)</source>
        <translation>无（本机引擎）</translation>
    </message>
    <message>
        <source>none, on this computer</source>
        <translation>无（在本机运行）</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not known ({why})</source>
        <translation>未知（{why}）</translation>
    </message>
    <message>
        <source>of them cached</source>
        <translation>其中已缓存</translation>
    </message>
    <message>
        <source>several currencies</source>
        <translation>多种货币</translation>
    </message>
    <message>
        <source>the engine asks a server of its own</source>
        <translation>引擎向自己的服务器请求</translation>
    </message>
    <message>
        <source>the server did not tell the kinds of tokens</source>
        <translation>服务器没有说明令牌种类</translation>
    </message>
    <message>
        <source>the server&apos;s counts do not add up</source>
        <translation>服务器的计数不相符</translation>
    </message>
    <message>
        <source>the server’s counts are not enough</source>
        <translation>服务器的计数不足</translation>
    </message>
    <message>
        <source>{amount}, at {provider}&apos;s prices from {date} on</source>
        <translation>{amount}，按 {provider} 自 {date} 起的价格</translation>
    </message>
    <message>
        <source>{amount}, without transcription, at {provider}&apos;s prices from {date} on</source>
        <translation>{amount}，不含转写，按 {provider} 自 {date} 起的价格</translation>
    </message>
    <message>
        <source>{input} in ({cached} of them cached), {output} out</source>
        <translation>输入 {input}（其中缓存 {cached}），输出 {output}</translation>
    </message>
    <message>
        <source>{input} in, {output} out</source>
        <translation>输入 {input}，输出 {output}</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>1 is natural.</source>
        <translation>1 为自然语速。</translation>
    </message>
    <message>
        <source>A turn ends</source>
        <translation>一轮结束于</translation>
    </message>
    <message>
        <source>After a pause</source>
        <translation>停顿之后</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>As suits the connection</source>
        <translation>按连接自动选择</translation>
    </message>
    <message>
        <source>As the service likes</source>
        <translation>由服务决定</translation>
    </message>
    <message>
        <source>Changes are in force at once, also in a conversation that is open, unless a row says otherwise.</source>
        <translation>除非某项另有说明，更改会立即生效，也适用于正在进行的对话。</translation>
    </message>
    <message>
        <source>Done by the service. The engine on this computer does none.</source>
        <translation>由服务完成。本机引擎不做降噪。</translation>
    </message>
    <message>
        <source>For a microphone in the room, as in a laptop</source>
        <translation>用于房间内的麦克风，如笔记本电脑</translation>
    </message>
    <message>
        <source>For a microphone near the mouth, as in a headset</source>
        <translation>用于靠近嘴边的麦克风，如耳机</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>From the next answer on.</source>
        <translation>从下一个回答起生效。</translation>
    </message>
    <message>
        <source>From the next conversation on: a session keeps the model it began with.</source>
        <translation>从下一次对话起生效：会话始终使用开始时的模型。</translation>
    </message>
    <message>
        <source>Higher lets less noise count as speech. The bar shows how sure the detector of this computer is; a service elsewhere judges a little differently.</source>
        <translation>越高，噪声越不会被当作语音。横条显示本机检测器的把握程度；其他服务的判断会略有不同。</translation>
    </message>
    <message>
        <source>How long it waits when a sentence seems unfinished.</source>
        <translation>当一句话似乎没有说完时等待多久。</translation>
    </message>
    <message>
        <source>Interrupting the agent</source>
        <translation>打断智能体</translation>
    </message>
    <message>
        <source>Kept from before</source>
        <translation>保留之前的声音</translation>
    </message>
    <message>
        <source>Language you speak</source>
        <translation>您说的语言</translation>
    </message>
    <message>
        <source>Long: waits up to 8 seconds</source>
        <translation>长：最多等 8 秒</translation>
    </message>
    <message>
        <source>Middling: up to 4 seconds</source>
        <translation>中：最多 4 秒</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Names and terms that are easily misheard. gpt-realtime-whisper takes none.</source>
        <translation>容易听错的名字和术语。gpt-realtime-whisper 不支持。</translation>
    </message>
    <message>
        <source>No speech.</source>
        <translation>不是语音。</translation>
    </message>
    <message>
        <source>Noise reduction</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Of OpenAI and of servers that take a model’s name. The usual one is {model}.</source>
        <translation>用于 OpenAI 以及接受模型名称的服务器。默认为 {model}。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Off: your words stay out of the transcript; the agent hears them all the same.</source>
        <translation>关闭时：您的话不会出现在记录中，但智能体仍能听到。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Pause that ends a turn</source>
        <translation>结束一轮的停顿</translation>
    </message>
    <message>
        <source>Short: up to 2 seconds</source>
        <translation>短：最多 2 秒</translation>
    </message>
    <message>
        <source>Shorter answers sooner, and cuts off those who think while they speak.</source>
        <translation>越短回答越快，但会打断边想边说的人。</translation>
    </message>
    <message>
        <source>So much of the sound before your first word is taken along, so that its beginning is not lost.</source>
        <translation>连同第一个词之前这么长的声音一起送出，以免丢失开头。</translation>
    </message>
    <message>
        <source>Speed of speech</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Spoken, and written along</source>
        <translation>语音回答，并显示文字</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>The agent stops as soon as you speak. Off: it finishes, and answers what you said then; a held talk key stops it all the same.</source>
        <translation>您一开口，智能体立即停下。关闭时：它先说完，再回答您的话；按住说话键仍会让它停下。</translation>
    </message>
    <message>
        <source>The agent stops when you send a message. Off: it finishes first.</source>
        <translation>您发送消息时智能体停下。关闭时：它先说完。</translation>
    </message>
    <message>
        <source>The engine on this computer has its own.</source>
        <translation>本机引擎使用自己的模型。</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>默认模型</translation>
    </message>
    <message>
        <source>This is speech.</source>
        <translation>这是语音。</translation>
    </message>
    <message>
        <source>Threshold of speech</source>
        <translation>语音阈值</translation>
    </message>
    <message>
        <source>Transcribed by</source>
        <translation>转写模型</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Voice and turn taking</source>
        <translation>语音与轮流说话</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>您说的话</translation>
    </message>
    <message>
        <source>When what you said is complete</source>
        <translation>话说完整时</translation>
    </message>
    <message>
        <source>When you send text</source>
        <translation>您发送文字时</translation>
    </message>
    <message>
        <source>When you speak</source>
        <translation>您说话时</translation>
    </message>
    <message>
        <source>When your turn is over</source>
        <translation>何时轮到对方</translation>
    </message>
    <message>
        <source>Where turns go by voice. While you hold a key to talk, letting go ends your turn.</source>
        <translation>适用于按语音轮流说话。按住按键说话时，松开即结束这一轮。</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>可能出现的词语</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>转写为文字</translation>
    </message>
    <message>
        <source>Written only</source>
        <translation>仅文字</translation>
    </message>
    <message>
        <source>{model}, until {day}</source>
        <translation>{model}，到 {day} 为止</translation>
    </message>
</context>
<context>
    <name>WavFile</name>
    <message>
        <source>Convert it to 16-bit PCM WAV.</source>
        <translation>请转换为 16 位 PCM WAV。</translation>
    </message>
    <message>
        <source>Make it 16-bit.</source>
        <translation>请改为 16 位。</translation>
    </message>
    <message>
        <source>format {kind} with {bits} bits is not supported</source>
        <translation>不支持 {bits} 位的格式 {kind}</translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation>开头不像 WAV</translation>
    </message>
    <message>
        <source>it has no format or no sound</source>
        <translation>没有格式或声音</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>its header makes no sense</source>
        <translation>其文件头无效</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} has samples of {bits} bits.</source>
        <translation>{file} 的采样为 {bits} 位。</translation>
    </message>
    <message>
        <source>{file} is no WAV file: {reason}.</source>
        <translation>{file} 不是 WAV 文件：{reason}。</translation>
    </message>
    <message>
        <source>{file} is not a WAV file that can be played: {reason}.</source>
        <translation>{file} 不是可播放的 WAV 文件：{reason}。</translation>
    </message>
    <message>
        <source>{out} cannot be written: {reason}.</source>
        <translation>无法写入 {out}：{reason}。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>An agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine. To converse freely these agents want a language model: name a chat server in the settings, under Connections.</source>
        <translation>听和说都在本机进行。要与这些智能体自由交谈需要语言模型：请在设置的“连接”中指定聊天服务器。</translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine; the answers come from your chat server.</source>
        <translation>听和说都在本机进行；回答来自您的聊天服务器。</translation>
    </message>
    <message>
        <source>Hearing, answering and speaking all happen on this machine: no account, no key, no network.</source>
        <translation>听、答、说都在本机进行：无需帐户、密钥或网络。</translation>
    </message>
    <message>
        <source>Just say:</source>
        <translation>直接说：</translation>
    </message>
    <message>
        <source>Hold {key} and say:</source>
        <translation>按住 {key} 并说：</translation>
    </message>
    <message>
        <source>Hold {key} and speak.</source>
        <translation>按住 {key} 说话。</translation>
    </message>
    <message>
        <source>Or type a message below.</source>
        <translation>或在下方输入消息。</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens and answers aloud.</source>
        <translation>按下按钮说话。“{agents}”会倾听并出声回答。</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens, answers aloud and uses its tools.</source>
        <translation>按下按钮说话。“{agents}”会倾听、出声回答并使用工具。</translation>
    </message>
    <message>
        <source>Ready for a conversation</source>
        <translation>可以开始对话</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>说点什么</translation>
    </message>
    <message>
        <source>Speak.</source>
        <translation>请说话。</translation>
    </message>
    <message>
        <source>Talk with an agent, on this computer</source>
        <translation>在本机与智能体对话</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>There is no microphone to talk into.</source>
        <translation>没有可用的麦克风。</translation>
    </message>
    <message>
        <source>{key} stops the agent.</source>
        <translation>按 {key} 让智能体停止。</translation>
    </message>
    <message>
        <source>To talk with another service, choose it above and press Connect.</source>
        <translation>要与其他服务对话，请在上方选择并按“连接”。</translation>
    </message>
    <message>
        <source>Type below.</source>
        <translation>在下方输入。</translation>
    </message>
    <message>
        <source>Type below:</source>
        <translation>在下方输入：</translation>
    </message>
    <message>
        <source>Type something</source>
        <translation>输入点什么</translation>
    </message>
    <message>
        <source>the button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>{agents} will be with you in a moment.</source>
        <translation>“{agents}”马上就来。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… 还有 %n 行</numerusform>
        </translation>
    </message>
</context>
</TS>
