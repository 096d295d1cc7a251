<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Sidetone</source>
        <translation>Sidetone について</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>ライセンス…</translation>
    </message>
    <message>
        <source>Sidetone’s own code is under the MIT licence. Other people’s work is inside, under their own terms. Because eSpeak NG is among it, whoever passes the whole on does so under the GNU General Public License, version 3 or later.</source>
        <translation>Sidetone 自体のコードは MIT ライセンスです。ほかの人々の成果物が、それぞれの条件のもとで含まれています。eSpeak NG が含まれるため、全体を再配布する場合は GNU General Public License バージョン 3 以降に従います。</translation>
    </message>
    <message>
        <source>Talk with realtime voice agents, see what they do, keep what was said.</source>
        <translation>リアルタイム音声エージェントと話し、その動きを見て、会話を残せます。</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Error, {time}: {text}</source>
        <translation>エラー、{time}: {text}</translation>
    </message>
    <message>
        <source>Handed over: {text}</source>
        <translation>引き継ぎました：{text}</translation>
    </message>
    <message>
        <source>Handoff, {time}: {text}</source>
        <translation>引き継ぎ、{time}：{text}</translation>
    </message>
    <message>
        <source>Note, {time}: {text}</source>
        <translation>お知らせ、{time}: {text}</translation>
    </message>
    <message>
        <source>Result: {text}</source>
        <translation>結果：{text}</translation>
    </message>
    <message>
        <source>The tool {name} failed. {output}</source>
        <translation>ツール {name} が失敗しました。{output}</translation>
    </message>
    <message>
        <source>The tool {name} waits for your approval. {arguments}</source>
        <translation>ツール {name} が承認を待っています。{arguments}</translation>
    </message>
    <message>
        <source>Tool {name}, {time}, {state}</source>
        <translation>ツール {name}、{time}、{state}</translation>
    </message>
    <message>
        <source>Warning, {time}: {text}</source>
        <translation>注意、{time}: {text}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>{allow} allows it, {refuse} refuses it.</source>
        <translation>{allow} で許可、{refuse} で拒否します。</translation>
    </message>
    <message>
        <source>{heard} (interrupted; not heard: {unheard})</source>
        <translation>{heard}（遮られた、聞こえなかった部分：{unheard}）</translation>
    </message>
    <message>
        <source>{text} (not finished)</source>
        <translation>{text}（途中）</translation>
    </message>
    <message>
        <source>{who}, {time}: {text}</source>
        <translation>{who}、{time}: {text}</translation>
    </message>
    <message>
        <source>{who}: {text}</source>
        <translation>{who}: {text}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Sidetone</source>
        <translation>Sidetone について</translation>
    </message>
    <message>
        <source>Allow tool</source>
        <translation>ツールを許可</translation>
    </message>
    <message>
        <source>Ask the project’s home once; nothing is downloaded</source>
        <translation>プロジェクトのサイトに一度だけ問い合わせます。何もダウンロードしません</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>前に表示していたものに戻ります</translation>
    </message>
    <message>
        <source>Change how Sidetone looks and works</source>
        <translation>Sidetone の見た目と動作を変える</translation>
    </message>
    <message>
        <source>Choose a microphone, a connection and agents</source>
        <translation>マイク、接続、エージェントを選びます</translation>
    </message>
    <message>
        <source>Close saved conversation</source>
        <translation>保存した会話を閉じる</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Conversation alone</source>
        <translation>会話だけを表示</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話の一覧</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the selected text or row</source>
        <translation>選択した文字または行をコピー</translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation>記録全体をコピー</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>選択した行の詳細</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Don’t allow tool</source>
        <translation>ツールを許可しない</translation>
    </message>
    <message>
        <source>Edit agent sets…</source>
        <translation>エージェントセットを編集…</translation>
    </message>
    <message>
        <source>End this conversation</source>
        <translation>この会話を終える</translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation>記録を書き出す…</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>はじめの設定…</translation>
    </message>
    <message>
        <source>Follow the conversation again</source>
        <translation>もう一度会話を追う</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>メッセージ欄へ移動</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>最新へ移動</translation>
    </message>
    <message>
        <source>Hide everything beside the conversation</source>
        <translation>会話以外をすべて隠す</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>押して話す</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Language model…</source>
        <translation>言語モデル…</translation>
    </message>
    <message>
        <source>Let a chat server of yours answer instead of the offline brain</source>
        <translation>オフラインの頭脳の代わりに自分のチャットサーバーに答えさせる</translation>
    </message>
    <message>
        <source>Let the waiting tool run</source>
        <translation>待っているツールを実行</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Look for a newer version…</source>
        <translation>新しいバージョンを確認…</translation>
    </message>
    <message>
        <source>Make agents, and change what they say and may do</source>
        <translation>エージェントを作り、話す内容やできることを変えます</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次の領域</translation>
    </message>
    <message>
        <source>No account, no network: the engine runs here</source>
        <translation>アカウントもネットワークも不要：エンジンはここで動きます</translation>
    </message>
    <message>
        <source>Open agent set…</source>
        <translation>エージェントセットを開く…</translation>
    </message>
    <message>
        <source>Open conversation…</source>
        <translation>会話を開く…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生または一時停止</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前の領域</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Save as Markdown or text</source>
        <translation>Markdown またはテキストで保存</translation>
    </message>
    <message>
        <source>See and play a saved conversation again</source>
        <translation>保存した会話をもう一度見て再生します</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Send nothing from the microphone</source>
        <translation>マイクの音を送らない</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Silence the agent at once</source>
        <translation>エージェントをすぐに止める</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>会話を始める</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take the keyboard to the next part of the window</source>
        <translation>キーボードをウィンドウの次の部分に移します</translation>
    </message>
    <message>
        <source>Take the keyboard to the part of the window before</source>
        <translation>キーボードをウィンドウの前の部分に移します</translation>
    </message>
    <message>
        <source>Talk by voice</source>
        <translation>声で話す</translation>
    </message>
    <message>
        <source>Talk now, on this computer</source>
        <translation>今すぐこのコンピューターで話す</translation>
    </message>
    <message>
        <source>Talk, while held</source>
        <translation>押している間話す</translation>
    </message>
    <message>
        <source>The conversations that are kept</source>
        <translation>保存された会話を表示します</translation>
    </message>
    <message>
        <source>The microphone is open while you hold the talk key or the button</source>
        <translation>話すキーまたはボタンを押している間、マイクが開きます</translation>
    </message>
    <message>
        <source>The microphone is open; pauses end your turn</source>
        <translation>マイクは開いたままで、間が空くと発言が終わります</translation>
    </message>
    <message>
        <source>The talk key: hold it to talk, or press it to mute</source>
        <translation>話すキー：押している間話し、押すとミュートします</translation>
    </message>
    <message>
        <source>The waiting tool does not run</source>
        <translation>待っているツールを実行しません</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>メッセージを入力</translation>
    </message>
    <message>
        <source>Use a file of your own</source>
        <translation>自分のファイルを使う</translation>
    </message>
    <message>
        <source>Watch the saved conversation happen again</source>
        <translation>保存した会話を起きたとおりにもう一度見ます</translation>
    </message>
    <message>
        <source>What the keyboard does</source>
        <translation>キーボードでできること</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>タイムラインを拡大</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>タイムラインを縮小</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>All settings become those of the first day.</source>
        <translation>すべての設定が最初の状態に戻ります。</translation>
    </message>
    <message>
        <source>As on the first day. The settings of now are set aside in a file; keys stay in the keyring.</source>
        <translation>最初の状態に戻します。今の設定はファイルに退避し、キーはキーリングに残ります。</translation>
    </message>
    <message>
        <source>At most once a day, with one request to sidetone.github.io that holds this version and nothing else. Off, only Help → Look for a newer version asks. Nothing is downloaded.</source>
        <translation>1 日に 1 回まで、このバージョン番号だけを含む要求を sidetone.github.io に 1 つ送ります。オフのときは［ヘルプ］→［新しいバージョンを確認］を選んだときだけ問い合わせます。何もダウンロードしません。</translation>
    </message>
    <message>
        <source>At once; for the engine on this computer when it is started next.</source>
        <translation>すぐに有効です。このコンピューターのエンジンは次の起動時からです。</translation>
    </message>
    <message>
        <source>Connections, tools, guardrails and keys on the keyboard too. Your agent sets stay.</source>
        <translation>接続、ツール、ガードレール、ショートカットも含みます。エージェントセットは残ります。</translation>
    </message>
    <message>
        <source>Copied. Paste it where it is asked for.</source>
        <translation>コピーしました。求められた場所に貼り付けてください。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the diagnostic text</source>
        <translation>診断テキストをコピー</translation>
    </message>
    <message>
        <source>Diagnostic text</source>
        <translation>診断テキスト</translation>
    </message>
    <message>
        <source>Done. The settings until now are in {file}.</source>
        <translation>完了しました。これまでの設定は {file} にあります。</translation>
    </message>
    <message>
        <source>Everything, each message of the connection too</source>
        <translation>接続の各メッセージも含めすべて</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>For somebody who helps you</source>
        <translation>助けてくれる人へ</translation>
    </message>
    <message>
        <source>Fresh start</source>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Look at the start</source>
        <translation>起動時に確認</translation>
    </message>
    <message>
        <source>Never words, sound or keys. Whether there is a log is under Privacy and storage.</source>
        <translation>言葉・音声・キーは書きません。ログを書くかどうかは「プライバシーと保存」で決めます。</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>すべてリセット…</translation>
    </message>
    <message>
        <source>Versions, devices and changed settings: no key, no address, nothing that you typed.</source>
        <translation>バージョン、機器、変更した設定です。キー、アドレス、入力した文字は含みません。</translation>
    </message>
    <message>
        <source>What happens, too</source>
        <translation>動作も</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>問題だけ</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>書く内容</translation>
    </message>
</context>
<context>
    <name>AgentCheck</name>
    <message>
        <source>Agents hand over in a circle, which is fine: {circle}</source>
        <translation>エージェントが循環して引き継ぎますが、問題ありません：{circle}</translation>
    </message>
    <message>
        <source>Nobody hands over to this agent.</source>
        <translation>このエージェントに引き継ぐエージェントはありません。</translation>
    </message>
    <message>
        <source>These instructions are very long; every connection sends and pays for them.</source>
        <translation>指示がとても長いです。接続のたびに送信され、料金がかかります。</translation>
    </message>
</context>
<context>
    <name>AgentForm</name>
    <message numerus="yes">
        <source>%n character(s), about {tokens} tokens</source>
        <translation>
            <numerusform>%n文字、約{tokens}トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>An agent has to have a name. Write one; until then it stays “{name}”.</source>
        <translation>エージェントには名前が必要です。名前を入力してください。それまでは「{name}」のままです。</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>電卓</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Good morning. This is how I sound.</source>
        <translation>おはようございます。私の声はこのように聞こえます。</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>挨拶</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>ガードレール</translation>
    </message>
    <message>
        <source>Hands over to</source>
        <translation>引き継ぎ先</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>聞こえ方</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>変数を挿入</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>One a line, as in “I have a question about my bill”.</source>
        <translation>1 行に 1 つ。例：「請求書について質問があります」</translation>
    </message>
    <message>
        <source>One a line, as in “opening hours / when are you open: From noon to eleven.”</source>
        <translation>1 行に 1 つ。例：「営業時間 / いつ開いていますか：正午から 11 時までです。」</translation>
    </message>
    <message>
        <source>Play the greeting</source>
        <translation>挨拶を再生</translation>
    </message>
    <message>
        <source>Tells the agents that can hand over to this one what it is for.</source>
        <translation>このエージェントに引き継げるほかのエージェントに、役割を伝えます。</translation>
    </message>
    <message>
        <source>The connection’s own</source>
        <translation>接続先の標準の声</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>タイマー</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Unit conversion</source>
        <translation>単位の換算</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天気</translation>
    </message>
    <message>
        <source>What it knows</source>
        <translation>知っていること</translation>
    </message>
    <message>
        <source>What it says first.</source>
        <translation>最初に話す言葉です。</translation>
    </message>
    <message>
        <source>What people say then</source>
        <translation>そのとき人が言うこと</translation>
    </message>
    <message>
        <source>When others hand over to it</source>
        <translation>ほかから引き継がれるとき</translation>
    </message>
    <message>
        <source>With the voices of the chosen connection. A service charges for it as for an answer.</source>
        <translation>選んだ接続の音声で再生します。サービスでは返答 1 回分の料金がかかります。</translation>
    </message>
    <message>
        <source>“{line}” needs a colon, and something before and after it.</source>
        <translation>「{line}」にはコロンと、その前後の内容が必要です。</translation>
    </message>
</context>
<context>
    <name>AgentMenu</name>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新しいエージェント</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>AgentSet</name>
    <message>
        <source>A newer Sidetone may know it.</source>
        <translation>より新しい Sidetone なら知っているかもしれません。</translation>
    </message>
    <message>
        <source>Agents: {names}.</source>
        <translation>エージェント：{names}。</translation>
    </message>
    <message>
        <source>Allowed: {names}.</source>
        <translation>使えるもの：{names}。</translation>
    </message>
    <message>
        <source>As in: {example}.</source>
        <translation>例：{example}。</translation>
    </message>
    <message>
        <source>Begin it with the line {line}.</source>
        <translation>{line} という行で始めてください。</translation>
    </message>
    <message>
        <source>Begin one with the line {line}.</source>
        <translation>{line} という行で一つ始めてください。</translation>
    </message>
    <message>
        <source>Built-in tools: {names}.</source>
        <translation>組み込みツール：{names}。</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>「{name}」のことですか？</translation>
    </message>
    <message>
        <source>Guardrails of the settings: {names}.</source>
        <translation>設定のガードレール：{names}。</translation>
    </message>
    <message>
        <source>Looked for {path}.</source>
        <translation>探した場所：{path}。</translation>
    </message>
    <message>
        <source>Parameters: {names}.</source>
        <translation>パラメーター：{names}。</translation>
    </message>
    <message>
        <source>Sets to choose by name: {names}.</source>
        <translation>名前で選べるセット：{names}。</translation>
    </message>
    <message>
        <source>Sets: {names}.</source>
        <translation>セット：{names}。</translation>
    </message>
    <message>
        <source>The agent set {file}</source>
        <translation>エージェントセット {file}</translation>
    </message>
    <message>
        <source>The agent set {file} cannot be read: {reason}.</source>
        <translation>エージェントセット {file} を読めません：{reason}。</translation>
    </message>
    <message>
        <source>There is no agent set {file}.</source>
        <translation>エージェントセット {file} がありません。</translation>
    </message>
    <message>
        <source>There is no agent set {name}.</source>
        <translation>エージェントセット {name} がありません。</translation>
    </message>
    <message>
        <source>There is no agent set “{name}”.</source>
        <translation>エージェントセット「{name}」がありません。</translation>
    </message>
    <message>
        <source>Tool files have to lie beside or below the set.</source>
        <translation>ツールファイルはセットと同じフォルダーかその下に置いてください。</translation>
    </message>
    <message>
        <source>Tools of the settings: {names}.</source>
        <translation>設定のツール：{names}。</translation>
    </message>
    <message>
        <source>Tools: {names}.</source>
        <translation>ツール：{names}。</translation>
    </message>
    <message>
        <source>Write &quot;builtin.&lt;name&gt;&quot; ({names}), &quot;own.&lt;id&gt;&quot; or &quot;&lt;file&gt;.py#&lt;function&gt;&quot;.</source>
        <translation>&quot;builtin.&lt;name&gt;&quot;（{names}）、&quot;own.&lt;id&gt;&quot; か &quot;&lt;file&gt;.py#&lt;function&gt;&quot; と書いてください。</translation>
    </message>
    <message>
        <source>Your guardrails: {names}.</source>
        <translation>あなたのガードレール：{names}。</translation>
    </message>
    <message>
        <source>Your tools: {names}.</source>
        <translation>あなたのツール：{names}。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>an agent has no key “{key}”.</source>
        <translation>エージェントに「{key}」というキーはありません。</translation>
    </message>
    <message>
        <source>an agent must be a table.</source>
        <translation>エージェントはテーブルでなければなりません。</translation>
    </message>
    <message>
        <source>an agent set has no key “{key}”.</source>
        <translation>エージェントセットに「{key}」というキーはありません。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>the agent has no name.</source>
        <translation>エージェントに名前がありません。</translation>
    </message>
    <message>
        <source>the examples of {tool} must be a list, not {found}.</source>
        <translation>{tool} の例はリストでなければなりませんが、{found}です。</translation>
    </message>
    <message>
        <source>the fact “{about}” must be text in quotes, not {found}.</source>
        <translation>事実「{about}」は引用符で囲んだ文字列でなければなりませんが、{found}です。</translation>
    </message>
    <message>
        <source>the file ends in the middle of a value</source>
        <translation>ファイルが値の途中で終わっています</translation>
    </message>
    <message>
        <source>the set has no agents.</source>
        <translation>セットにエージェントがありません。</translation>
    </message>
    <message>
        <source>the set has {count} agents; at most {most} are read.</source>
        <translation>セットにエージェントが {count} 個あります。読むのは {most} 個までです。</translation>
    </message>
    <message>
        <source>the set needs a title.</source>
        <translation>セットには題名が必要です。</translation>
    </message>
    <message>
        <source>the settings have no guardrail “{name}”.</source>
        <translation>設定にガードレール「{name}」はありません。</translation>
    </message>
    <message>
        <source>the settings have no tool “{name}”.</source>
        <translation>設定にツール「{name}」はありません。</translation>
    </message>
    <message>
        <source>there are examples for “{name}”, which is no tool of {agent}.</source>
        <translation>「{name}」の例がありますが、「{agent}」のツールではありません。</translation>
    </message>
    <message>
        <source>there are two agents named “{name}”.</source>
        <translation>「{name}」という名前のエージェントが二つあります。</translation>
    </message>
    <message>
        <source>there is no agent “{name}” to start with.</source>
        <translation>最初のエージェント「{name}」がありません。</translation>
    </message>
    <message>
        <source>there is no built-in tool “{name}”.</source>
        <translation>組み込みツール「{name}」はありません。</translation>
    </message>
    <message>
        <source>there is no guardrail “{name}”.</source>
        <translation>ガードレール「{name}」はありません。</translation>
    </message>
    <message>
        <source>there is no tool file “{file}”.</source>
        <translation>ツールファイル「{file}」がありません。</translation>
    </message>
    <message>
        <source>there is no tool of yours with the id “{id}”.</source>
        <translation>あなたのツールに ID「{id}」のものはありません。</translation>
    </message>
    <message>
        <source>this is not valid TOML: {said}.</source>
        <translation>正しい TOML ではありません：{said}。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true か false</translation>
    </message>
    <message>
        <source>what a fact is about must be words without a colon.</source>
        <translation>事実の題目はコロンのない言葉でなければなりません。</translation>
    </message>
    <message>
        <source>{agent} cannot hand over to itself.</source>
        <translation>「{agent}」は自分自身に引き継げません。</translation>
    </message>
    <message>
        <source>{agent} hands over to “{name}”, which is no agent of this set.</source>
        <translation>「{agent}」は「{name}」に引き継ぎますが、このセットのエージェントではありません。</translation>
    </message>
    <message>
        <source>{agent} has two tools named “{name}”.</source>
        <translation>「{agent}」に「{name}」という名前のツールが二つあります。</translation>
    </message>
    <message>
        <source>{file}:{line}: the file is not UTF-8 text.</source>
        <translation>{file}:{line}: ファイルが UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>{key} holds {count} texts; at most {most} are read.</source>
        <translation>{key} に文字列が {count} 個あります。読むのは {most} 個までです。</translation>
    </message>
    <message>
        <source>{key} must be {wanted}, not {found}.</source>
        <translation>{key} は{wanted}でなければなりませんが、{found}です。</translation>
    </message>
    <message>
        <source>{key} must hold texts in quotes, not {found}.</source>
        <translation>{key} には引用符で囲んだ文字列だけを入れますが、{found}があります。</translation>
    </message>
    <message>
        <source>{key} names “{value}” twice.</source>
        <translation>{key} に「{value}」が二度あります。</translation>
    </message>
    <message>
        <source>{source}:{line}: {what}</source>
        <translation>{source}:{line}: {what}</translation>
    </message>
    <message>
        <source>{tool} has no parameter “{name}”.</source>
        <translation>{tool} に「{name}」というパラメーターはありません。</translation>
    </message>
    <message>
        <source>“{file}” lies outside the set&apos;s folder.</source>
        <translation>「{file}」はセットのフォルダーの外にあります。</translation>
    </message>
    <message>
        <source>“{text}” is no tool reference.</source>
        <translation>「{text}」はツールの指定ではありません。</translation>
    </message>
</context>
<context>
    <name>AgentSets</name>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>It may have been renamed or deleted.</source>
        <translation>名前が変わったか、削除された可能性があります。</translation>
    </message>
    <message>
        <source>Mend it in a text editor, or undo what was done last.</source>
        <translation>テキストエディターで直すか、最後の変更を元に戻してください。</translation>
    </message>
    <message>
        <source>Take the other content over, or save yours; the other one is kept as a version.</source>
        <translation>変更された内容を取り込むか、こちらの内容を保存してください。保存した場合、もう一方はバージョンとして残ります。</translation>
    </message>
    <message>
        <source>The agent set cannot be written to {file}: {reason}.</source>
        <translation>エージェントセットを {file} に書き込めません：{reason}。</translation>
    </message>
    <message>
        <source>The agent set is too large to be kept ({bytes} bytes; at most {most}).</source>
        <translation>エージェントセットが大きすぎて保存できません（{bytes} バイト、最大 {most}）。</translation>
    </message>
    <message>
        <source>The agents of this file are not written as [[agents]] tables, so they cannot be moved here.</source>
        <translation>このファイルのエージェントは [[agents]] テーブルとして書かれていないため、ここでは動かせません。</translation>
    </message>
    <message>
        <source>The file cannot be changed here: {reason}.</source>
        <translation>ここではファイルを変更できません：{reason}。</translation>
    </message>
    <message>
        <source>The tool file cannot be written to {file}: {reason}.</source>
        <translation>ツールのファイルを {file} に書き込めません：{reason}。</translation>
    </message>
    <message>
        <source>The versions of {name} cannot be moved: {reason}.</source>
        <translation>「{name}」のバージョンを移動できません：{reason}。</translation>
    </message>
    <message>
        <source>There is a set named “{name}” already.</source>
        <translation>「{name}」という名前のセットはすでにあります。</translation>
    </message>
    <message>
        <source>There is no agent set {file} any more.</source>
        <translation>エージェントセット {file} はもうありません。</translation>
    </message>
    <message>
        <source>There is no agent set “{name}” any more.</source>
        <translation>エージェントセット「{name}」はもうありません。</translation>
    </message>
    <message>
        <source>There is no such agent in the file any more.</source>
        <translation>そのエージェントはもうファイルにありません。</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _, at most {most} of them.</source>
        <translation>文字、数字、-、_ を最大 {most} 文字まで使えます。</translation>
    </message>
    <message>
        <source>Write each agent as a table that begins with the line [[agents]].</source>
        <translation>各エージェントを [[agents]] の行で始まるテーブルとして書いてください。</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {reason}.</source>
        <translation>{file} を削除できません：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be renamed: {reason}.</source>
        <translation>{file} の名前を変更できません：{reason}。</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened here.</source>
        <translation>{file} は、ここで開いた後に別のプログラムによって変更されました。</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a set.</source>
        <translation>「{name}」はセットの名前にできません。</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message numerus="yes">
        <source>%n mistake(s) keep this set from running. The first: {mistake}</source>
        <translation>
            <numerusform>%n個の誤りのため、このセットは動きません。最初の誤り：{mistake}</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Agent sets</source>
        <translation>エージェントセット</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Another program has changed this file since you began. Nothing is lost, whatever you choose.</source>
        <translation>編集を始めてから、別のプログラムがこのファイルを変更しました。どちらを選んでも何も失われません。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Instructions, voice, tools, handoffs, guardrails and greeting of each agent.</source>
        <translation>各エージェントの指示、声、ツール、引き継ぎ、ガードレール、挨拶です。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分のものを残す</translation>
    </message>
    <message>
        <source>Not saved yet. Once it is, the next conversation has it.</source>
        <translation>まだ保存していません。保存すると次の会話から使われます。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>セット</translation>
    </message>
    <message>
        <source>Take the file’s content</source>
        <translation>ファイルの内容を使う</translation>
    </message>
    <message>
        <source>This set comes with Sidetone. Duplicate it to have one that you can change.</source>
        <translation>Sidetone に付属のセットです。変更するには複製してください。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>AgentsStep</name>
    <message>
        <source>A set is one agent or several that hand a conversation over to each other.</source>
        <translation>セットは一人のエージェント、または会話を引き継ぎ合う複数のエージェントです。</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>On this computer these want a language model: name a chat server in the settings, under Connections.</source>
        <translation>このコンピューターでは、これらのエージェントに言語モデルが必要です。設定の「接続」でチャットサーバーを指定してください。</translation>
    </message>
    <message>
        <source>The bar at the top of the window has this choice, too, and the one of the connection.</source>
        <translation>ウィンドウ上部のバーでも、エージェントと接続を選べます。</translation>
    </message>
    <message>
        <source>Try to say: “{phrase}”</source>
        <translation>こう話してみてください：「{phrase}」</translation>
    </message>
    <message>
        <source>Whom you talk with</source>
        <translation>話す相手</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Everything moves</source>
        <translation>すべて動かす</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>Less: signs stand still, and the timeline moves once a second.</source>
        <translation>減らすと記号は静止し、タイムラインは 1 秒に 1 回動きます。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Of the size that the system’s own texts have.</source>
        <translation>システムの文字の大きさを基準にします。</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字の大きさ</translation>
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
        <translation>%(prog)s: エラー: %(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>あいまいなオプション: %(option)s は %(matches)s のどれとも取れます</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>引数 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>引数が一つ以上必要です</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>引数は一つまでです</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>引数が一つ必要です</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>明示された引数 %r は無視されました</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(type)s の値として正しくありません: %(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>選べない値です: %(value)r（次から選んでください: %(choices)s）</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>引数 %s と一緒には使えません</translation>
    </message>
    <message>
        <source>options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置引数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>このヘルプを表示して終わる</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>次の引数が必要です: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>知らない引数です: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>使い方: </translation>
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
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Agents: {name}</source>
        <translation>エージェント：{name}</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Time in this conversation</source>
        <translation>この会話の時間</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
</context>
<context>
    <name>Belongings</name>
    <message>
        <source>Remove it by hand.</source>
        <translation>手動で削除してください。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be set aside: {reason}.</source>
        <translation>{file} の設定を退避できません：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>{file} を削除できません：{reason}。</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Install {distribution} there.</source>
        <translation>そこに {distribution} をインストールしてください。</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Name an interpreter or a virtual environment.</source>
        <translation>インタープリターか仮想環境を指定してください。</translation>
    </message>
    <message>
        <source>No answer was heard within {seconds} seconds.</source>
        <translation>{seconds} 秒以内に返答が聞こえませんでした。</translation>
    </message>
    <message>
        <source>The benchmark “{name}” measures nothing but this application.</source>
        <translation>ベンチマーク「{name}」が測るのはこのアプリケーションだけです。</translation>
    </message>
    <message>
        <source>The measurement “{name}” failed: {said}</source>
        <translation>計測「{name}」に失敗しました：{said}</translation>
    </message>
    <message>
        <source>The server of the measurement did not start.</source>
        <translation>測定用のサーバーが起動しませんでした。</translation>
    </message>
    <message>
        <source>The window did not come up: {said}</source>
        <translation>ウィンドウが開きませんでした：{said}</translation>
    </message>
    <message>
        <source>There is no Python at {path}.</source>
        <translation>{path} に Python がありません。</translation>
    </message>
    <message>
        <source>There is no benchmark “{name}”.</source>
        <translation>ベンチマーク「{name}」はありません。</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>次のどれかを使ってください：{known}。</translation>
    </message>
    <message>
        <source>Use session.</source>
        <translation>session を使ってください。</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>何も出力しませんでした</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>{found} of {all} pieces of audio arrived.</source>
        <translation>音声 {all} 個のうち {found} 個が届きました。</translation>
    </message>
    <message>
        <source>{module} cannot be measured: {said}</source>
        <translation>{module} を計測できません：{said}</translation>
    </message>
    <message>
        <source>{python} has no {distribution}.</source>
        <translation>{python} に {distribution} がありません。</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Ask whoever gave it to you for another one.</source>
        <translation>渡してくれた人に、もう一度もらってください。</translation>
    </message>
    <message>
        <source>Give a .sidetone file that Sidetone wrote.</source>
        <translation>Sidetone が書いた .sidetone ファイルを指定してください。</translation>
    </message>
    <message>
        <source>Open it with that one, or update this one.</source>
        <translation>そのバージョンで開くか、この Sidetone を更新してください。</translation>
    </message>
    <message>
        <source>{path} is damaged: “{place}” in it makes no sense.</source>
        <translation>{path} は壊れています：中の「{place}」の値が正しくありません。</translation>
    </message>
    <message>
        <source>{path} is no conversation of Sidetone, or it is damaged.</source>
        <translation>{path} は Sidetone の会話ではないか、壊れています。</translation>
    </message>
    <message>
        <source>{path} is not opened: it holds more than {count} events.</source>
        <translation>{path} は開きません：イベントが {count} 件を超えています。</translation>
    </message>
    <message>
        <source>{path} is not opened: it holds names that no Sidetone writes.</source>
        <translation>{path} は開きません：Sidetone が書くはずのない名前が含まれています。</translation>
    </message>
    <message>
        <source>{path} is not opened: unpacked, it is larger than {size} bytes.</source>
        <translation>{path} は開きません：展開すると {size} バイトを超えます。</translation>
    </message>
    <message>
        <source>{path} was made by a newer Sidetone.</source>
        <translation>{path} はより新しい Sidetone が作成したものです。</translation>
    </message>
</context>
<context>
    <name>BusySign</name>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>アドレスとネットワークを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>キーと、その使用権限を確認してください。</translation>
    </message>
    <message>
        <source>It may be over, or its id is not the one of the incoming call’s event.</source>
        <translation>通話が終わったか、ID が着信イベントのものと異なります。</translation>
    </message>
    <message>
        <source>The call was decided upon already.</source>
        <translation>この通話はすでに処理されています。</translation>
    </message>
    <message>
        <source>The first answer counts: it was accepted or refused before.</source>
        <translation>最初の応答が有効です。すでに応答または拒否されています。</translation>
    </message>
    <message>
        <source>The service did not do what was asked of the call, {action} ({status}).</source>
        <translation>サービスは通話への要求 {action} を実行しませんでした（{status}）。</translation>
    </message>
    <message>
        <source>The service knows no such call.</source>
        <translation>サービスはこの通話を知りません。</translation>
    </message>
    <message>
        <source>The service refused the key ({status}).</source>
        <translation>サービスがキーを拒否しました（{status}）。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Whether the request was carried out is not known.</source>
        <translation>要求が実行されたかどうかは不明です。</translation>
    </message>
    <message>
        <source>{url} cannot be reached ({error}).</source>
        <translation>{url} に接続できません（{error}）。</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} s.</source>
        <translation>{url} は {seconds} 秒以内に応答しませんでした。</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Set it up in the settings, under Connections.</source>
        <translation>設定の「接続」で設定してください。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
</context>
<context>
    <name>ChangePart</name>
    <message>
        <source>Another description, for the model</source>
        <translation>モデル向けの別の説明</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>別の名前</translation>
    </message>
    <message>
        <source>Ask me before each call of it</source>
        <translation>このツールの呼び出しごとに確認する</translation>
    </message>
    <message>
        <source>Choose one …</source>
        <translation>1 つ選んでください…</translation>
    </message>
    <message>
        <source>Empty for its own.</source>
        <translation>空欄なら元の説明を使います。</translation>
    </message>
    <message>
        <source>Give it up after</source>
        <translation>待つ時間</translation>
    </message>
    <message>
        <source>Letters, digits, “_” and “-”.</source>
        <translation>英字、数字、“_” と “-”。</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name}（変更済み）</translation>
    </message>
</context>
<context>
    <name>ChatServer</name>
    <message>
        <source>Ask again, or choose another model in the settings.</source>
        <translation>もう一度尋ねるか、設定で別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Check the key for the chat server in the settings.</source>
        <translation>設定でチャットサーバーのキーを確認してください。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Connections.</source>
        <translation>設定の「接続」でプロキシを確認してください。</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation>あるモデル：{names}。</translation>
    </message>
    <message>
        <source>It looks like http://localhost:11434/v1.</source>
        <translation>http://localhost:11434/v1 のような形式です。</translation>
    </message>
    <message>
        <source>Its address usually ends in /v1.</source>
        <translation>アドレスは通常 /v1 で終わります。</translation>
    </message>
    <message>
        <source>Load a model there, or name one in the settings.</source>
        <translation>そこでモデルを読み込むか、設定でモデル名を指定してください。</translation>
    </message>
    <message>
        <source>Load the model there, or name another one in the settings.</source>
        <translation>そこでそのモデルを読み込むか、設定で別のモデルを指定してください。</translation>
    </message>
    <message>
        <source>Start it, or check its address in the settings.</source>
        <translation>起動するか、設定でアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The chat server at {host} broke off in the middle of its answer.</source>
        <translation>{host} のチャットサーバーが返答の途中で途切れました。</translation>
    </message>
    <message>
        <source>The chat server at {host} cannot be reached.</source>
        <translation>{host} のチャットサーバーに接続できません。</translation>
    </message>
    <message>
        <source>The chat server at {host} did not go on in time.</source>
        <translation>{host} のチャットサーバーの応答が時間内に続きませんでした。</translation>
    </message>
    <message>
        <source>The chat server at {host} does not accept the key.</source>
        <translation>{host} のチャットサーバーはキーを受け付けません。</translation>
    </message>
    <message>
        <source>The chat server at {host} does not know the model “{model}”.</source>
        <translation>{host} のチャットサーバーはモデル「{model}」を知りません。</translation>
    </message>
    <message>
        <source>The chat server at {host} has no model.</source>
        <translation>{host} のチャットサーバーにモデルがありません。</translation>
    </message>
    <message>
        <source>The chat server at {host} refused: {told}.</source>
        <translation>{host} のチャットサーバーが拒否しました：{told}。</translation>
    </message>
    <message>
        <source>The chat server at {host} sent an empty answer.</source>
        <translation>{host} のチャットサーバーが空の返答を送りました。</translation>
    </message>
    <message>
        <source>The chat server refused: {said}</source>
        <translation>チャットサーバーが断りました：{said}</translation>
    </message>
    <message>
        <source>The chat server stopped its answer: {said}</source>
        <translation>チャットサーバーが返答をやめました：{said}</translation>
    </message>
    <message>
        <source>The connection to the chat server at {host} broke off.</source>
        <translation>{host} のチャットサーバーとの接続が切れました。</translation>
    </message>
    <message>
        <source>The proxy does not lead to the chat server at {host}.</source>
        <translation>プロキシから {host} のチャットサーバーに接続できません。</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} does not accept its user or password.</source>
        <translation>{host} への途中のプロキシが、ユーザーまたはパスワードを受け付けません。</translation>
    </message>
    <message>
        <source>The server at {host} does not list its models.</source>
        <translation>{host} のサーバーはモデルの一覧を返しません。</translation>
    </message>
    <message>
        <source>There is no chat server at {host}.</source>
        <translation>{host} にチャットサーバーがありません。</translation>
    </message>
    <message>
        <source>{address} is no address of a chat server.</source>
        <translation>{address} はチャットサーバーのアドレスではありません。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>0 takes a free one</source>
        <translation>0 なら空いているものを使う</translation>
    </message>
    <message>
        <source>A Realtime-compatible WebSocket server with speech recognition, a brain and speech of its own.</source>
        <translation>音声認識、頭脳、音声を備えた Realtime 互換の WebSocket サーバー。</translation>
    </message>
    <message>
        <source>A line for each: its id, when it began, how long it took, and its first words.</source>
        <translation>1 行に 1 件、id、開始日時、長さ、最初の言葉を示します。</translation>
    </message>
    <message>
        <source>Agent sets may run this file until it changes.</source>
        <translation>エージェントセットは、このファイルが変わるまで実行できます。</translation>
    </message>
    <message>
        <source>In no conversation that is kept were these words said.</source>
        <translation>保存された会話に、これらの言葉が話されたものはありません。</translation>
    </message>
    <message>
        <source>It could not be started again: {reason}.</source>
        <translation>もう一度起動できません: {reason}。</translation>
    </message>
    <message>
        <source>Its functions may do whatever you may do. Run this file for agents? [y/N] </source>
        <translation>この関数はあなたにできることを何でもできます。エージェントにこのファイルを実行させますか？ [y/N] </translation>
    </message>
    <message>
        <source>Look at where the output goes.</source>
        <translation>出力先を確かめてください。</translation>
    </message>
    <message>
        <source>No conversations are kept.</source>
        <translation>保存された会話はありません。</translation>
    </message>
    <message>
        <source>No sound devices found. Plug one in, or check the sound settings of this computer.</source>
        <translation>音声機器が見つかりません。接続するか、このコンピューターのサウンド設定を確認してください。</translation>
    </message>
    <message>
        <source>No window can be shown ({reason}). Start it in your own desktop session, or use `sidetone talk` without a window.</source>
        <translation>ウィンドウを表示できません（{reason}）。ご自分のデスクトップセッションで起動するか、ウィンドウなしの `sidetone talk` を使ってください。</translation>
    </message>
    <message>
        <source>Nothing was agreed to.</source>
        <translation>何にも同意していません。</translation>
    </message>
    <message>
        <source>Show what is in a Python file of tools; agent sets may then run it for as long as it stays so.</source>
        <translation>ツールの Python ファイルの中身を示します。その後、変わらない限りエージェントセットが実行できます。</translation>
    </message>
    <message>
        <source>Speak WAV files or type text to an agent set in real time; hear and log the answers.</source>
        <translation>エージェントセットに実時間で WAV ファイルを話すか文字を入力し、返答を聞いて記録します。</translation>
    </message>
    <message>
        <source>Talk with realtime voice agents. Without a command the window opens.</source>
        <translation>リアルタイム音声エージェントと話します。コマンドがなければウィンドウが開きます。</translation>
    </message>
    <message>
        <source>The conversation {id} is deleted.</source>
        <translation>会話 {id} を削除しました。</translation>
    </message>
    <message>
        <source>The same for programs (CycloneDX): {file}</source>
        <translation>プログラム用の一覧（CycloneDX）：{file}</translation>
    </message>
    <message>
        <source>There is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop session, or use `sidetone talk` without a window.</source>
        <translation>ウィンドウを表示する画面がありません（DISPLAY も WAYLAND_DISPLAY も設定されていません）。デスクトップのセッションで起動するか、ウィンドウなしの `sidetone talk` を使ってください。</translation>
    </message>
    <message>
        <source>What was to be printed could not be written: {reason}.</source>
        <translation>出力を書き込めませんでした：{reason}。</translation>
    </message>
    <message>
        <source>You have no home folder. Set HOME to a folder of your own.</source>
        <translation>ホームフォルダーがありません。HOME を自分のフォルダーに設定してください。</translation>
    </message>
    <message>
        <source>a .sidetone file, a file written by `talk --events`, or the id of a conversation that is kept</source>
        <translation>.sidetone ファイル、`talk --events` が書いたファイル、または保存された会話の id</translation>
    </message>
    <message>
        <source>a WAV file; - is the standard input</source>
        <translation>WAV ファイル。- は標準入力</translation>
    </message>
    <message>
        <source>a WAV file; - is the standard output</source>
        <translation>WAV ファイル。- は標準出力</translation>
    </message>
    <message>
        <source>a page of the settings, as in voice</source>
        <translation>設定のページ。例：voice</translation>
    </message>
    <message>
        <source>a shipped set&apos;s name or a TOML file</source>
        <translation>付属セットの名前か TOML ファイル</translation>
    </message>
    <message>
        <source>a step of the first start: 1, 2 or 3</source>
        <translation>初回起動のステップ：1、2 または 3</translation>
    </message>
    <message>
        <source>agree without being asked</source>
        <translation>尋ねられずに同意する</translation>
    </message>
    <message>
        <source>an OpenAI-compatible chat server as the brain</source>
        <translation>頭脳として使う OpenAI 互換のチャットサーバー</translation>
    </message>
    <message>
        <source>an OpenAI-compatible server for speech</source>
        <translation>音声合成用の OpenAI 互換サーバー</translation>
    </message>
    <message>
        <source>an OpenAI-compatible server for speech recognition</source>
        <translation>音声認識用の OpenAI 互換サーバー</translation>
    </message>
    <message>
        <source>an environment with openai-agents, which session measures too</source>
        <translation>openai-agents のある環境。session が一緒に測る</translation>
    </message>
    <message>
        <source>check this machine, one line each</source>
        <translation>このコンピューターを一行ずつ調べる</translation>
    </message>
    <message>
        <source>delete this one for good</source>
        <translation>この会話を完全に削除する</translation>
    </message>
    <message>
        <source>draw the window with a demonstration conversation, or a dialog, as a PNG</source>
        <translation>実演の会話を表示したウィンドウ、またはダイアログを PNG に描きます</translation>
    </message>
    <message>
        <source>end when the parent process is gone</source>
        <translation>親プロセスがなくなったら終わる</translation>
    </message>
    <message>
        <source>ends in .md, .txt or .sidetone</source>
        <translation>.md、.txt または .sidetone で終わる</translation>
    </message>
    <message>
        <source>ends in .sidetone or .jsonl; none: just the window</source>
        <translation>末尾が .sidetone か .jsonl のファイル。なければウィンドウだけを開きます</translation>
    </message>
    <message>
        <source>hold a whole conversation without a window</source>
        <translation>ウィンドウなしで会話を通して行う</translation>
    </message>
    <message>
        <source>latency, session, start or all</source>
        <translation>latency、session、start、all のどれか</translation>
    </message>
    <message>
        <source>let agent sets run a Python file of tools</source>
        <translation>エージェントセットにツールの Python ファイルの実行を許す</translation>
    </message>
    <message>
        <source>list microphones and loudspeakers</source>
        <translation>マイクとスピーカーを一覧する</translation>
    </message>
    <message>
        <source>list the agent sets</source>
        <translation>エージェントセットを一覧する</translation>
    </message>
    <message>
        <source>list the conversations that are kept, the newest first</source>
        <translation>保存された会話を新しい順に一覧する</translation>
    </message>
    <message>
        <source>list what is inside, and under which terms</source>
        <translation>含まれるものとそのライセンスの一覧</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>measure; exit code 1 when a figure misses its target</source>
        <translation>計測する。目標に届かない値があれば終了コードは 1</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>microphone and loudspeaker</source>
        <translation>マイク兼スピーカー</translation>
    </message>
    <message>
        <source>of the picture; 1280x800 for the window</source>
        <translation>画像の大きさ。ウィンドウは 1280x800</translation>
    </message>
    <message>
        <source>one of the agents&apos; voices, as in marin or ash</source>
        <translation>エージェントの声の一つ。たとえば marin や ash</translation>
    </message>
    <message>
        <source>only those in which all of these were said</source>
        <translation>これらの言葉がすべて話された会話だけ</translation>
    </message>
    <message>
        <source>open the window with a saved conversation</source>
        <translation>保存した会話でウィンドウを開きます</translation>
    </message>
    <message>
        <source>open the window with this agent set (name or TOML file)</source>
        <translation>このエージェントセットでウィンドウを開く（名前か TOML ファイル）</translation>
    </message>
    <message>
        <source>print the URL as the first line</source>
        <translation>最初の行に URL を出力する</translation>
    </message>
    <message>
        <source>print the version before it</source>
        <translation>その前にバージョンを表示します</translation>
    </message>
    <message>
        <source>print the words in a recording, as the engine recognises them</source>
        <translation>録音の言葉をエンジンが認識したとおりに出力する</translation>
    </message>
    <message>
        <source>record what would be heard</source>
        <translation>聞こえるはずの音を録音する</translation>
    </message>
    <message>
        <source>run the engine of this machine</source>
        <translation>このコンピューターのエンジンを動かす</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>バージョンを表示して終わる</translation>
    </message>
    <message>
        <source>show the whole licence of this one</source>
        <translation>このもののライセンス全文を表示</translation>
    </message>
    <message>
        <source>speak a text as the agents would, into a WAV file</source>
        <translation>エージェントのように文字を話し、WAV ファイルに入れる</translation>
    </message>
    <message>
        <source>speak the second step S seconds after the agent began to answer the first</source>
        <translation>最初の段階への返答が始まって S 秒後に二つ目の段階を話す</translation>
    </message>
    <message>
        <source>speak this file (repeatable, in order)</source>
        <translation>このファイルを話す（何度でも、順番どおり）</translation>
    </message>
    <message>
        <source>speak this language; otherwise as in the settings or as the system does</source>
        <translation>この言語を使う。なければ設定かシステムに従う</translation>
    </message>
    <message>
        <source>talk needs at least one --say WAV or --text TEXT</source>
        <translation>talk には --say WAV か --text TEXT が一つ以上必要です</translation>
    </message>
    <message>
        <source>talk through this connection (local, openai, azure, the name of one of yours, or a URL)</source>
        <translation>この接続で会話する（local、openai、azure、自分で作った接続の名前、または URL）</translation>
    </message>
    <message>
        <source>that server&apos;s model</source>
        <translation>そのサーバーのモデル</translation>
    </message>
    <message>
        <source>the chat server&apos;s model</source>
        <translation>チャットサーバーのモデル</translation>
    </message>
    <message>
        <source>the demonstration&apos;s name</source>
        <translation>実演の名前</translation>
    </message>
    <message>
        <source>the longest wait for one answer</source>
        <translation>一つの返答を待つ最長の時間</translation>
    </message>
    <message>
        <source>{title}: {words}</source>
        <translation>{title}：{words}</translation>
    </message>
    <message>
        <source>type this (repeatable, in order)</source>
        <translation>これを入力する（何度でも、順番どおり）</translation>
    </message>
    <message>
        <source>open the window with this connection (local, openai, azure, the name of one of yours, or a URL)</source>
        <translation>この接続でウィンドウを開く（local、openai、azure、自分で作った接続の名前、または URL）</translation>
    </message>
    <message>
        <source>what speaks</source>
        <translation>話すもの</translation>
    </message>
    <message>
        <source>write a saved conversation to a file</source>
        <translation>保存された会話をファイルに書く</translation>
    </message>
    <message>
        <source>write one session event a line</source>
        <translation>セッションのイベントを一行に一つ書く</translation>
    </message>
    <message>
        <source>{name}  ({kind}, {rate} Hz)</source>
        <translation>{name}  ({kind}, {rate} Hz)</translation>
    </message>
    <message>
        <source>{name}  ({kind}, {rate} Hz, default)</source>
        <translation>{name}  ({kind}, {rate} Hz, 既定)</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>The conversation is in {path}.</source>
        <translation>会話は {path} にあります。</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>マイクがありません。</translation>
    </message>
    <message>
        <source>{title} (has a mistake)</source>
        <translation>{title}（誤りあり）</translation>
    </message>
    <message>
        <source>{title} (not set up)</source>
        <translation>{title}（未設定）</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Check the address and the model&apos;s name.</source>
        <translation>アドレスとモデル名を確認してください。</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>アドレスとネットワークを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Check the address and whether this computer is online.</source>
        <translation>アドレスと、このコンピューターがオンラインかを確認してください。</translation>
    </message>
    <message>
        <source>Check the address: it ends in /v1/realtime.</source>
        <translation>アドレスを確認してください。/v1/realtime で終わります。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date and certificates.</source>
        <translation>コンピューターの日付と証明書を確認してください。</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>キーと、その使い道を確認してください。</translation>
    </message>
    <message>
        <source>Check the key.</source>
        <translation>キーを確認してください。</translation>
    </message>
    <message>
        <source>Check the name of the model or deployment.</source>
        <translation>モデルかデプロイの名前を確認してください。</translation>
    </message>
    <message>
        <source>Check the network and whether the server runs, then connect again. What was said stays.</source>
        <translation>ネットワークと、サーバーが動いているかを確認して、もう一度接続してください。話した内容は残ります。</translation>
    </message>
    <message>
        <source>Check the network, then connect again.</source>
        <translation>ネットワークを確認して、もう一度接続してください。</translation>
    </message>
    <message>
        <source>Check the plan and the credit of the account.</source>
        <translation>アカウントのプランと残高を確認してください。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, or connect without one.</source>
        <translation>プロキシのアドレスを確認するか、プロキシなしで接続してください。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password.</source>
        <translation>プロキシのアドレス、ユーザー、パスワードを確認してください。</translation>
    </message>
    <message>
        <source>Check the user and the password of the proxy.</source>
        <translation>プロキシのユーザーとパスワードを確認してください。</translation>
    </message>
    <message>
        <source>Connect again: a new session can go on where this one ended.</source>
        <translation>もう一度接続してください。新しいセッションが続きから始められます。</translation>
    </message>
    <message>
        <source>Does the server speak wss://? One without TLS has an address with ws://.</source>
        <translation>サーバーは wss:// に対応していますか。TLS のないサーバーのアドレスは ws:// で始まります。</translation>
    </message>
    <message>
        <source>Is the server running, and the address right?</source>
        <translation>サーバーは動いていて、アドレスは正しいですか？</translation>
    </message>
    <message>
        <source>It leads to another address: give that one, if it is right.</source>
        <translation>別のアドレスに案内されています。正しければそのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>No secure connection to {shown}: {reason}</source>
        <translation>{shown} に安全に接続できません：{reason}</translation>
    </message>
    <message>
        <source>Set OPENAI_API_KEY or pass api_key, or connect to the engine on this computer.</source>
        <translation>OPENAI_API_KEY を設定するか api_key を渡すか、このコンピューターのエンジンに接続してください。</translation>
    </message>
    <message>
        <source>Something fails at the server: look at what it says there, or choose another connection, then connect again. What was said stays.</source>
        <translation>サーバーで何かがうまくいっていません。サーバー側の表示を確かめるか、別の接続を選んで、もう一度接続してください。話した内容は残ります。</translation>
    </message>
    <message>
        <source>The connection did not come back within {seconds} seconds.</source>
        <translation>{seconds} 秒以内に接続が戻りませんでした。</translation>
    </message>
    <message>
        <source>The connection ended before it was set up.</source>
        <translation>準備が整う前に接続が終わりました。</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>接続は閉じられています。</translation>
    </message>
    <message>
        <source>The connection was lost with code {code} ({reason}).</source>
        <translation>接続がコード {code} で切れました（{reason}）。</translation>
    </message>
    <message>
        <source>The connection was lost with code {code}.</source>
        <translation>接続がコード {code} で切れました。</translation>
    </message>
    <message>
        <source>The conversation changed while it was handed over.</source>
        <translation>引き継ぎの間に会話が変わりました。</translation>
    </message>
    <message>
        <source>The model is not connected.</source>
        <translation>モデルは接続されていません。</translation>
    </message>
    <message>
        <source>The name {host} cannot be found.</source>
        <translation>{host} という名前が見つかりません。</translation>
    </message>
    <message>
        <source>The new connection is gone already.</source>
        <translation>新しい接続はもうありません。</translation>
    </message>
    <message>
        <source>The proxy at {host} cannot be reached.</source>
        <translation>{host} のプロキシにつながりません。</translation>
    </message>
    <message>
        <source>The proxy does not accept the user or the password: {why}</source>
        <translation>プロキシがユーザーまたはパスワードを受け付けません：{why}</translation>
    </message>
    <message>
        <source>The proxy does not let us through to {shown}: {why}</source>
        <translation>プロキシが {shown} への通過を許しません：{why}</translation>
    </message>
    <message>
        <source>The server accepts the connection and ends it again, each time.</source>
        <translation>サーバーは接続を受け付けますが、そのたびにまた切ります。</translation>
    </message>
    <message>
        <source>The server closed the connection before the session was set up.</source>
        <translation>セッションの準備が整う前にサーバーが接続を閉じました。</translation>
    </message>
    <message>
        <source>The server closed the connection before the session was set up: {told}</source>
        <translation>セッションの準備が整う前にサーバーが接続を閉じました：{told}</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>サーバーがキーを断りました。</translation>
    </message>
    <message>
        <source>The session is closed.</source>
        <translation>セッションは閉じられています。</translation>
    </message>
    <message>
        <source>The session reached the longest time that the service allows.</source>
        <translation>セッションはサービスが許す最長の時間に達しました。</translation>
    </message>
    <message>
        <source>The session was closed while it was being entered.</source>
        <translation>入っている途中でセッションが閉じられました。</translation>
    </message>
    <message>
        <source>The stream is closed.</source>
        <translation>ストリームは閉じられています。</translation>
    </message>
    <message>
        <source>The transport could not connect: {reason}</source>
        <translation>トランスポートが接続できませんでした：{reason}</translation>
    </message>
    <message>
        <source>There is no key for OpenAI.</source>
        <translation>OpenAI のキーがありません。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>its address makes no sense</source>
        <translation>アドレスが正しくありません</translation>
    </message>
    <message>
        <source>{shown} cannot be reached: {reason}</source>
        <translation>{shown} につながりません：{reason}</translation>
    </message>
    <message>
        <source>{shown} closed the connection before it was secure.</source>
        <translation>{shown} は接続が安全になる前に接続を閉じました。</translation>
    </message>
    <message>
        <source>{shown} does not speak WebSocket: {reason}</source>
        <translation>{shown} は WebSocket を話しません：{reason}</translation>
    </message>
    <message>
        <source>{shown} is no WebSocket address.</source>
        <translation>{shown} は WebSocket のアドレスではありません。</translation>
    </message>
    <message>
        <source>{shown} refused the connection ({status}).</source>
        <translation>{shown} が接続を断りました（{status}）。</translation>
    </message>
    <message>
        <source>{shown} refused the key ({status}).</source>
        <translation>{shown} がキーを断りました（{status}）。</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} seconds.</source>
        <translation>{url} が {seconds} 秒以内に応答しませんでした。</translation>
    </message>
</context>
<context>
    <name>ConnectionStep</name>
    <message>
        <source>A key goes into this computer’s keyring or is forgotten when Sidetone ends, as you choose; it is never written into a file. Later you find it in the settings, under Connections.</source>
        <translation>キーは、選択に応じてこのコンピューターのキーリングに保管されるか、Sidetone の終了時に忘れられます。ファイルには決して書き込まれません。あとからは設定の「接続」にあります。</translation>
    </message>
    <message>
        <source>Azure OpenAI, with a key</source>
        <translation>Azure OpenAI（キーを使用）</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Hearing, answering and speaking all happen here: no account, no key, no network.</source>
        <translation>聞くことも答えることも話すことも、すべてここで行われます。アカウントもキーもネットワークも要りません。</translation>
    </message>
    <message>
        <source>OpenAI, with a key</source>
        <translation>OpenAI（キーを使用）</translation>
    </message>
    <message>
        <source>This computer: talk now</source>
        <translation>このコンピューター：今すぐ話す</translation>
    </message>
    <message>
        <source>What you say is sent to OpenAI, which charges for it by your account.</source>
        <translation>話した内容は OpenAI に送られ、アカウントに料金がかかります。</translation>
    </message>
    <message>
        <source>What you say is sent to your own deployment at Azure, which charges for it.</source>
        <translation>話した内容は Azure のご自分のデプロイに送られ、Azure が料金を請求します。</translation>
    </message>
    <message>
        <source>Where agents answer</source>
        <translation>エージェントが答える場所</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Changes here are in force from the next conversation on. Keys are never written into a file.</source>
        <translation>ここでの変更は次の会話から有効になります。キーがファイルに書き込まれることはありません。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Report of a fault</source>
        <translation>不具合のレポート</translation>
    </message>
    <message>
        <source>Versions, files and lines of the program: none of your words, keys or names. It is sent to nobody; copy it if you want to tell about the fault.</source>
        <translation>プログラムのバージョン、ファイル、行番号だけで、あなたの言葉もキーも名前も含みません。どこにも送られません。不具合を伝えたいときはコピーしてください。</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>レポートを削除</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>レポートを表示</translation>
    </message>
    <message>
        <source>Sidetone had a fault lately. A report without your words and keys is on this computer only.</source>
        <translation>最近 Sidetone に不具合がありました。あなたの言葉やキーを含まないレポートが、このコンピューターだけにあります。</translation>
    </message>
</context>
<context>
    <name>CustomCard</name>
    <message>
        <source>Add header</source>
        <translation>ヘッダーを追加</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>It begins with ws:// or wss://.</source>
        <translation>ws:// または wss:// で始まります。</translation>
    </message>
    <message>
        <source>Its value goes to the keyring.</source>
        <translation>値はキーリングに保管されます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>New header</source>
        <translation>新しいヘッダー</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>接続を削除</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Test {service}</source>
        <translation>{service} をテスト</translation>
    </message>
    <message>
        <source>User and password do not belong into the address: give them as a secret header.</source>
        <translation>アドレスにユーザー名とパスワードは入れられません。秘密のヘッダーで指定してください。</translation>
    </message>
</context>
<context>
    <name>CustomGroup</name>
    <message>
        <source>Add a connection</source>
        <translation>接続を追加</translation>
    </message>
    <message>
        <source>Connection {number}</source>
        <translation>接続 {number}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Servers that speak the Realtime protocol, by their address and headers.</source>
        <translation>Realtime プロトコルのサーバーをアドレスとヘッダーで指定します。</translation>
    </message>
    <message>
        <source>Your own servers</source>
        <translation>独自のサーバー</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>There are: {known}.</source>
        <translation>あるもの：{known}。</translation>
    </message>
    <message>
        <source>There is no demonstration “{name}”.</source>
        <translation>実演「{name}」はありません。</translation>
    </message>
    <message>
        <source>{file}, line {number}: {reason}</source>
        <translation>{file}、{number} 行目：{reason}</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>Choose local, openai, azure, the name of one of yours, or an address that begins with ws:// or wss://.</source>
        <translation>local、openai、azure、自分で作った接続の名前、または ws:// か wss:// で始まるアドレスを選んでください。</translation>
    </message>
    <message>
        <source>Give endpoint (https://NAME.openai.azure.com) and deployment in the settings, or set AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_DEPLOYMENT.</source>
        <translation>設定でエンドポイント (https://NAME.openai.azure.com) とデプロイを入力するか、AZURE_OPENAI_ENDPOINT と AZURE_OPENAI_DEPLOYMENT を設定してください。</translation>
    </message>
    <message>
        <source>Give it one in the settings that begins with ws:// or wss://.</source>
        <translation>設定で ws:// または wss:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>It was kept for a session that is over: type the key again in the settings.</source>
        <translation>前回の起動中だけ保持されたキーです。設定でもう一度入力してください。</translation>
    </message>
    <message>
        <source>Set {variable}, type the key in the settings, or talk to the engine on this computer.</source>
        <translation>{variable} を設定するか、設定でキーを入力するか、このコンピューターのエンジンと話してください。</translation>
    </message>
    <message>
        <source>The address of the Azure resource is not known.</source>
        <translation>Azure リソースのアドレスがわかりません。</translation>
    </message>
    <message>
        <source>The address of “{name}” makes no sense.</source>
        <translation>「{name}」のアドレスが正しくありません。</translation>
    </message>
    <message>
        <source>The keyring does not give it: unlock the keyring, or type the key again in the settings.</source>
        <translation>キーリングから取り出せません。ロックを解除するか、設定でもう一度入力してください。</translation>
    </message>
    <message>
        <source>The value of {header} for “{name}” is not known.</source>
        <translation>「{name}」の {header} の値がわかりません。</translation>
    </message>
    <message>
        <source>There is no connection “{connection}”.</source>
        <translation>「{connection}」という接続はありません。</translation>
    </message>
    <message>
        <source>There is no key for {title}.</source>
        <translation>「{title}」のキーがありません。</translation>
    </message>
    <message>
        <source>Type it in the settings, under Connections.</source>
        <translation>設定の「接続」で入力してください。</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Another program may be using it. Close that program or choose another device.</source>
        <translation>別のプログラムが使っているかもしれません。それを閉じるか、別の機器を選んでください。</translation>
    </message>
    <message>
        <source>Choose another one: {names}.</source>
        <translation>別のものを選んでください：{names}。</translation>
    </message>
    <message>
        <source>Install Sidetone again: PortAudio comes with the sounddevice package.</source>
        <translation>Sidetone をもう一度インストールしてください。PortAudio は sounddevice パッケージに含まれます。</translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu with: sudo apt-get install libportaudio2</source>
        <translation>インストールしてください。Debian と Ubuntu では：sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>Plug it in again or choose another device.</source>
        <translation>もう一度接続するか、別の機器を選んでください。</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>もう一度接続してください。</translation>
    </message>
    <message>
        <source>Plug one in, or check the sound settings.</source>
        <translation>接続するか、サウンド設定を確認してください。</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>接続してください。</translation>
    </message>
    <message>
        <source>The PortAudio sound library is not installed.</source>
        <translation>音声ライブラリ PortAudio がインストールされていません。</translation>
    </message>
    <message>
        <source>The WAV device was pulled out.</source>
        <translation>WAV 機器が抜かれました。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” cannot be opened: {reason}.</source>
        <translation>スピーカー「{name}」を開けません：{reason}。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” has disappeared.</source>
        <translation>スピーカー「{name}」がなくなりました。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” no longer responds.</source>
        <translation>スピーカー「{name}」が応答しなくなりました。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” stopped: {reason}.</source>
        <translation>スピーカー「{name}」が止まりました：{reason}。</translation>
    </message>
    <message>
        <source>The microphone “{name}” cannot be opened: {reason}.</source>
        <translation>マイク「{name}」を開けません：{reason}。</translation>
    </message>
    <message>
        <source>The microphone “{name}” has disappeared.</source>
        <translation>マイク「{name}」がなくなりました。</translation>
    </message>
    <message>
        <source>The microphone “{name}” no longer responds.</source>
        <translation>マイク「{name}」が応答しなくなりました。</translation>
    </message>
    <message>
        <source>The microphone “{name}” stopped: {reason}.</source>
        <translation>マイク「{name}」が止まりました：{reason}。</translation>
    </message>
    <message>
        <source>There is no loudspeaker called “{device}”.</source>
        <translation>「{device}」というスピーカーはありません。</translation>
    </message>
    <message>
        <source>There is no microphone called “{device}”.</source>
        <translation>「{device}」というマイクはありません。</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>このコンピューターにスピーカーがありません。</translation>
    </message>
    <message>
        <source>This computer has no microphone.</source>
        <translation>このコンピューターにマイクがありません。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Agent sets (*.toml)</source>
        <translation>エージェントセット (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Conversation to open again (*.sidetone)</source>
        <translation>また開ける会話 (*.sidetone)</translation>
    </message>
    <message>
        <source>Conversations (*.sidetone *.jsonl)</source>
        <translation>会話 (*.sidetone *.jsonl)</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>記録を書き出す</translation>
    </message>
    <message>
        <source>Hold to talk (while not typing)</source>
        <translation>押して話す（入力中を除く）</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open agent set</source>
        <translation>エージェントセットを開く</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>会話を開く</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>The engine on this computer does not start. Disconnect, then try again; the transcript stays.</source>
        <translation>このコンピューターのエンジンが起動しません。切断してからもう一度お試しください。記録は残ります。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped and is being restarted. What was said stays.</source>
        <translation>このコンピューターのエンジンが止まり、再起動しています。話した内容は残ります。</translation>
    </message>
    <message>
        <source>{agents} wants a language model. The offline brain can greet, but not converse freely: name a chat server in the settings, under Connections, or choose another connection.</source>
        <translation>「{agents}」には言語モデルが必要です。オフラインの頭脳は挨拶はできますが、自由には会話できません。設定の「接続」でチャットサーバーを指定するか、別の接続を選んでください。</translation>
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
        <translation>DISPLAY は {display} ですが、そこから応答がありません。</translation>
    </message>
    <message>
        <source>FIX</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>Qt cannot be loaded: {reason};</source>
        <translation>Qt を読み込めません：{reason}。</translation>
    </message>
    <message>
        <source>Use Python 3.11, 3.12 or 3.13.</source>
        <translation>Python 3.11、3.12、3.13 のどれかを使ってください。</translation>
    </message>
    <message>
        <source>answers ({parts})</source>
        <translation>応答しました（{parts}）</translation>
    </message>
    <message>
        <source>change its owner or permissions.</source>
        <translation>所有者か権限を変えてください。</translation>
    </message>
    <message>
        <source>display</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>install Sidetone again.</source>
        <translation>Sidetone をもう一度インストールしてください。</translation>
    </message>
    <message>
        <source>install {packages}.</source>
        <translation>{packages} をインストールしてください。</translation>
    </message>
    <message>
        <source>it did not answer within {seconds} s;</source>
        <translation>{seconds} 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>キーリング</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>make it, or set HOME to another one.</source>
        <translation>作成するか、HOME を別のフォルダーに設定してください。</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>missing: {names};</source>
        <translation>ないもの：{names}。</translation>
    </message>
    <message>
        <source>models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>no conversations are kept yet in {folder}</source>
        <translation>{folder} に保存された会話はまだありません</translation>
    </message>
    <message>
        <source>none runs, so keys are read from the environment only ({names} set); this computer&apos;s own engine needs no key</source>
        <translation>動いていないので、キーは環境からだけ読みます（{names} が設定済み）。このコンピューターのエンジンにキーは不要です</translation>
    </message>
    <message>
        <source>none runs, so keys are read from the environment only; this computer&apos;s own engine needs no key</source>
        <translation>動いていないので、キーは環境からだけ読みます。このコンピューターのエンジンにキーは不要です</translation>
    </message>
    <message>
        <source>none;</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>one is there, but it is used together with a loudspeaker only.</source>
        <translation>ありますが、スピーカーと一緒でなければ使えません。</translation>
    </message>
    <message>
        <source>see the log.</source>
        <translation>ログを見てください。</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>settings in {settings}, logs in {logs}</source>
        <translation>設定は {settings}、ログは {logs}</translation>
    </message>
    <message>
        <source>speech recognition en-us, voice detection, voices: {names}</source>
        <translation>音声認識 en-us、音声検出、声：{names}</translation>
    </message>
    <message>
        <source>speech recognition is there, but no voice;</source>
        <translation>音声認識はありますが、声がありません。</translation>
    </message>
    <message>
        <source>start the X server.</source>
        <translation>X サーバーを起動してください。</translation>
    </message>
    <message>
        <source>store</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>システムのもの</translation>
    </message>
    <message>
        <source>the window needs a desktop; `sidetone talk` works without.</source>
        <translation>ウィンドウにはデスクトップが必要です。`sidetone talk` はなくても動きます。</translation>
    </message>
    <message>
        <source>there is no home folder {folder};</source>
        <translation>ホームフォルダー {folder} がありません。</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>{file} is newer than this program: format {format}, known is {known}, {size};</source>
        <translation>{file} はこのプログラムより新しいものです：形式 {format}（対応は {known} まで）、{size}；</translation>
    </message>
    <message>
        <source>{file}, format {format}, conversations: {count}, {size}</source>
        <translation>{file}、形式 {format}、会話 {count} 件、{size}</translation>
    </message>
    <message>
        <source>{folder} cannot be written to;</source>
        <translation>{folder} に書き込めません。</translation>
    </message>
    <message>
        <source>{folder} is missing;</source>
        <translation>{folder} がありません。</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name}（オフ）</translation>
    </message>
    <message>
        <source>{name}, but it gives exact zeros: is it muted?</source>
        <translation>{name}、ただし完全に無音です。ミュートされていませんか？</translation>
    </message>
    <message>
        <source>{name}, plays {latency} ms behind</source>
        <translation>{name}、{latency} ms 遅れて再生</translation>
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
        <translation>このコンピューターではエコー制御を読み込めません。</translation>
    </message>
    <message>
        <source>Use headphones, so that the agent does not hear itself.</source>
        <translation>エージェントが自分の声を聞かないように、ヘッドホンを使ってください。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Check the address given with --host.</source>
        <translation>--host で与えたアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Choose another one with --port, or --port 0 for any free one.</source>
        <translation>--port で別のものを選ぶか、--port 0 で空いているものを使ってください。</translation>
    </message>
    <message>
        <source>Choose one above 1023 with --port, or --port 0 for any free one.</source>
        <translation>--port で 1023 より大きいものを選ぶか、--port 0 で空いているものを使ってください。</translation>
    </message>
    <message>
        <source>Give one that begins with http:// or https://.</source>
        <translation>http:// か https:// で始まるアドレスを与えてください。</translation>
    </message>
    <message>
        <source>Port {port} of {host} is taken by another program.</source>
        <translation>{host} のポート {port} は別のプログラムが使っています。</translation>
    </message>
    <message>
        <source>Port {port} of {host} may not be used by this account.</source>
        <translation>このアカウントでは {host} のポート {port} を使えません。</translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535; 0 takes a free one.</source>
        <translation>ポートは 1 から 65535 までです。0 なら空いているものを使います。</translation>
    </message>
    <message>
        <source>Reinstall Sidetone, or run `sidetone doctor`.</source>
        <translation>Sidetone をもう一度インストールするか、`sidetone doctor` を実行してください。</translation>
    </message>
    <message>
        <source>Run `sidetone doctor` for more.</source>
        <translation>詳しくは `sidetone doctor` を実行してください。</translation>
    </message>
    <message>
        <source>Run `sidetone doctor`, or choose another connection. The conversation so far can be exported.</source>
        <translation>`sidetone doctor` を実行するか、別の接続を選んでください。ここまでの会話は書き出せます。</translation>
    </message>
    <message>
        <source>The engine cannot listen on {host}, port {port}: {reason}.</source>
        <translation>エンジンは {host}、ポート {port} で待ち受けられません：{reason}。</translation>
    </message>
    <message>
        <source>The engine could not be started: {reason}.</source>
        <translation>エンジンを起動できませんでした：{reason}。</translation>
    </message>
    <message>
        <source>The engine did not get ready within {seconds} seconds.</source>
        <translation>エンジンが {seconds} 秒以内に準備できませんでした。</translation>
    </message>
    <message>
        <source>The engine ended before it was ready: {last_words}</source>
        <translation>準備が整う前にエンジンが終わりました：{last_words}</translation>
    </message>
    <message>
        <source>The engine ended with code {code}.</source>
        <translation>エンジンがコード {code} で終わりました。</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>エンジンは動いていません。</translation>
    </message>
    <message>
        <source>The engine on this computer did not come back.</source>
        <translation>このコンピューターのエンジンが戻りませんでした。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped again and again.</source>
        <translation>このコンピューターのエンジンが何度も止まりました。</translation>
    </message>
    <message>
        <source>The offline brain answers from the agent&apos;s own words and tools; for free conversation connect a language model server.</source>
        <translation>オフラインの頭脳はエージェント自身の言葉とツールで答えます。自由に会話するには言語モデルのサーバーをつないでください。</translation>
    </message>
    <message>
        <source>The server at {url} ({kind}) does not answer. Start it, or answers will fail.</source>
        <translation>{url} のサーバー（{kind}）が応答しません。起動しないと返答は失敗します。</translation>
    </message>
    <message>
        <source>There is no port {port}.</source>
        <translation>ポート {port} はありません。</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, run `sidetone doctor`.</source>
        <translation>もう一度お試しください。二度起きたら `sidetone doctor` を実行してください。</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>終了コード {code}</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>speech recognition</source>
        <translation>音声認識</translation>
    </message>
    <message>
        <source>“{url}” is no address of a server ({kind}).</source>
        <translation>「{url}」はサーバー（{kind}）のアドレスではありません。</translation>
    </message>
    <message>
        <source>“{url}” is no address of a server ({kind}): {reason}.</source>
        <translation>「{url}」はサーバー（{kind}）のアドレスではありません：{reason}。</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Nothing here yet: press Add.</source>
        <translation>まだ何もありません。「追加」を押してください。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Give a file that `sidetone talk --events` wrote.</source>
        <translation>`sidetone talk --events` が書いたファイルを与えてください。</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} を読めません：{why}。</translation>
    </message>
    <message>
        <source>{place}: this line is no event.</source>
        <translation>{place}：この行はイベントではありません。</translation>
    </message>
    <message>
        <source>{place}: this event is not whole.</source>
        <translation>{place}: このイベントは不完全です。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>(not heard)</source>
        <translation>（聞かれていない）</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Choose another folder; the conversation itself is still here.</source>
        <translation>別のフォルダーを選んでください。会話そのものは残っています。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Handoff: {title}</source>
        <translation>引き継ぎ：{title}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Notice: {text}</source>
        <translation>お知らせ：{text}</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>The conversation was not written to {path}: {reason}.</source>
        <translation>会話を {path} に書けませんでした：{reason}。</translation>
    </message>
    <message>
        <source>There is no conversation yet.</source>
        <translation>まだ会話がありません。</translation>
    </message>
    <message>
        <source>There is no export for files that end in “{suffix}”.</source>
        <translation>「{suffix}」で終わるファイルへの書き出しはありません。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Tool {call} failed: {output}</source>
        <translation>ツール {call} 失敗：{output}</translation>
    </message>
    <message>
        <source>Tool {call} {outcome}</source>
        <translation>ツール {call} {outcome}</translation>
    </message>
    <message>
        <source>Tool {name}</source>
        <translation>ツール {name}</translation>
    </message>
    <message>
        <source>Use one of {names}.</source>
        <translation>次のどれかを使ってください：{names}。</translation>
    </message>
    <message>
        <source>[not heard: {text}]</source>
        <translation>[聞かれていない：{text}]</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>handoff: {title}</source>
        <translation>引き継ぎ：{title}</translation>
    </message>
    <message>
        <source>interrupted the agent</source>
        <translation>エージェントを遮った</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{state} in {time}</source>
        <translation>{state}、{time}</translation>
    </message>
</context>
<context>
    <name>FarGroup</name>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connects as a conversation would and asks for one written word, so that a missing credit shows.</source>
        <translation>会話と同じように接続し、短い文字の返事を一つ求めます。残高がなければここでわかります。</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Empty: AZURE_OPENAI_ENDPOINT of the environment.</source>
        <translation>空の場合は環境変数 AZURE_OPENAI_ENDPOINT を使います。</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>It looks like https://NAME.openai.azure.com.</source>
        <translation>https://NAME.openai.azure.com のような形式です。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>ここにキーを貼り付け</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Test {service}</source>
        <translation>{service} をテスト</translation>
    </message>
    <message>
        <source>The name that you gave to the model there. Empty: AZURE_OPENAI_DEPLOYMENT.</source>
        <translation>Azure でモデルに付けた名前。空の場合は AZURE_OPENAI_DEPLOYMENT を使います。</translation>
    </message>
    <message>
        <source>{service}: key</source>
        <translation>{service}: キー</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something unexpected happened ({kind}).</source>
        <translation>予期しないことが起きました（{kind}）。</translation>
    </message>
    <message>
        <source>The conversation goes on; the log file has the details.</source>
        <translation>会話は続きます。詳しくはログファイルにあります。</translation>
    </message>
    <message>
        <source>The conversation goes on; there is no log file, so the details are not kept.</source>
        <translation>会話は続きます。ログファイルがないため、詳細は残りません。</translation>
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
        <translation>{name} は {size} バイトを超えています。</translation>
    </message>
    <message>
        <source>{name} is no regular file.</source>
        <translation>{name} は通常のファイルではありません。</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>はじめの設定</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>すべてスキップ</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>ステップ {number}/{all}</translation>
    </message>
</context>
<context>
    <name>FlatButton</name>
    <message>
        <source>Busy</source>
        <translation>実行中</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Folder of {what}: {folder}</source>
        <translation>{what}のフォルダー：{folder}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>This system has no program that opens folders.</source>
        <translation>このシステムにはフォルダーを開くプログラムがありません。</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>Install one in the system&apos;s language settings, then start Sidetone again.</source>
        <translation>システムの言語設定でインストールし、Sidetone を起動し直してください。</translation>
    </message>
    <message>
        <source>Install one, on Debian and Ubuntu with: sudo apt-get install {package}</source>
        <translation>インストールしてください。Debian と Ubuntu では：sudo apt-get install {package}</translation>
    </message>
    <message>
        <source>No font on this computer has Chinese letters: they show as empty boxes.</source>
        <translation>このコンピューターに中国語の文字を持つフォントがありません。空の四角で表示されます。</translation>
    </message>
    <message>
        <source>No font on this computer has Japanese letters: they show as empty boxes.</source>
        <translation>このコンピューターに日本語の文字を持つフォントがありません。空の四角で表示されます。</translation>
    </message>
    <message>
        <source>No font on this computer has Korean letters: they show as empty boxes.</source>
        <translation>このコンピューターにハングルの文字を持つフォントがありません。空の四角で表示されます。</translation>
    </message>
    <message>
        <source>Then start Sidetone again.</source>
        <translation>その後、Sidetone を起動し直してください。</translation>
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
        <translation>RE2 形式の正規表現です。大文字と小文字は区別しません。</translation>
    </message>
    <message>
        <source>Agents of other sets have it when they name it. From the next connect on.</source>
        <translation>ほかのセットのエージェントでは、名前を指定すると使われます。次の接続から有効です。</translation>
    </message>
    <message>
        <source>All agent sets</source>
        <translation>すべてのエージェントセット</translation>
    </message>
    <message>
        <source>Bank accounts (IBAN)</source>
        <translation>銀行口座 (IBAN)</translation>
    </message>
    <message>
        <source>Before it answers again. Left empty, the usual words.</source>
        <translation>答え直す前に伝えます。空欄なら通常の文を使います。</translation>
    </message>
    <message>
        <source>Card numbers</source>
        <translation>カード番号</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Every agent of</source>
        <translation>全エージェントに使うセット</translation>
    </message>
    <message>
        <source>Found as whole words, in capitals or not.</source>
        <translation>大文字・小文字に関係なく、単語全体で探します。</translation>
    </message>
    <message>
        <source>In agent sets</source>
        <translation>エージェントセットでの名前</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用する</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>National identity numbers</source>
        <translation>国の識別番号</translation>
    </message>
    <message>
        <source>Network addresses</source>
        <translation>ネットワークアドレス</translation>
    </message>
    <message>
        <source>None ticked: all of these. They are found by their shape and check digits: names, postal addresses and numbers in words are not found. Telephone numbers without a country’s prefix are those of the United States, Britain, Germany, France, Korea, Japan and China; identity numbers those of the same countries but Britain.</source>
        <translation>何も選ばなければすべて探します。形と検査数字で探すため、人名、住所、言葉で書かれた数は見つけられません。国番号のない電話番号は米国、英国、ドイツ、フランス、韓国、日本、中国のもの、識別番号は英国を除く同じ国々のものを探します。</translation>
    </message>
    <message>
        <source>Only tell me</source>
        <translation>知らせるだけ</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Stop the agent and ask for another answer</source>
        <translation>エージェントを止めて別の回答を求める</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>The chat server of “This computer”, under Connections, is asked whether the answer keeps it. An answer that it does not judge in time is not checked, and you are told.</source>
        <translation>「接続」の「このコンピューター」のチャットサーバーに、回答がルールを守っているか尋ねます。時間内に判定されなかった回答は確認されず、その旨をお知らせします。</translation>
    </message>
    <message>
        <source>The function takes the text. What it returns is the reason, or True; nothing or False is good.</source>
        <translation>関数はテキストを受け取ります。理由か True を返すと問題あり、何も返さないか False なら問題なしです。</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>モデルに伝える言葉</translation>
    </message>
    <message>
        <source>When it trips</source>
        <translation>引っかかったとき</translation>
    </message>
    <message>
        <source>Where it watches</source>
        <translation>見張る範囲</translation>
    </message>
    <message>
        <source>Words, one a line</source>
        <translation>言葉（1 行に 1 つ）</translation>
    </message>
</context>
<context>
    <name>Guardrails</name>
    <message>
        <source>A guardrail has something against this answer: {names}</source>
        <translation>ガードレールがこの回答に問題を見つけました：{names}</translation>
    </message>
    <message>
        <source>An answer was not checked: {why}</source>
        <translation>回答を確認できませんでした：{why}</translation>
    </message>
    <message>
        <source>It may use everything that RE2 knows; looking ahead or behind is not part of it.</source>
        <translation>RE2 が対応するものはすべて使えます。先読みと後読みは含まれません。</translation>
    </message>
    <message>
        <source>Look at it in the settings, under Guardrails, and agree to it there.</source>
        <translation>設定の「ガードレール」で内容を確認し、同意してください。</translation>
    </message>
    <message>
        <source>Name one in the settings, under Connections, This computer.</source>
        <translation>設定の「接続」の「このコンピューター」で指定してください。</translation>
    </message>
    <message>
        <source>The guardrail {name} of the settings cannot be used: {reason}</source>
        <translation>設定のガードレール「{name}」は使えません：{reason}</translation>
    </message>
    <message>
        <source>The pattern cannot be used: {reason}.</source>
        <translation>パターンを使えません：{reason}。</translation>
    </message>
    <message>
        <source>The pattern fits an empty text, so it would stop every answer.</source>
        <translation>パターンが空のテキストにも合うため、すべての回答を止めてしまいます。</translation>
    </message>
    <message>
        <source>The pattern is too long ({count} characters; at most {most}).</source>
        <translation>パターンが長すぎます（{count} 文字、最大 {most} 文字）。</translation>
    </message>
    <message>
        <source>There are no words to look for.</source>
        <translation>探す言葉がありません。</translation>
    </message>
    <message>
        <source>There are: {kinds}.</source>
        <translation>使えるもの：{kinds}。</translation>
    </message>
    <message>
        <source>There is no chat server that could judge.</source>
        <translation>判定できるチャットサーバーがありません。</translation>
    </message>
    <message>
        <source>There is no kind of personal data called {kind}.</source>
        <translation>「{kind}」という種類の個人情報はありません。</translation>
    </message>
    <message>
        <source>There is no pattern to look for.</source>
        <translation>探すパターンがありません。</translation>
    </message>
    <message>
        <source>There is no rule to judge by.</source>
        <translation>判断するためのルールがありません。</translation>
    </message>
    <message>
        <source>These are {count} words; at most {most} are possible.</source>
        <translation>言葉が {count} 個あります。最大 {most} 個です。</translation>
    </message>
    <message>
        <source>it breaks the rule</source>
        <translation>ルールに反しています</translation>
    </message>
    <message>
        <source>the judge took longer than {seconds} s.</source>
        <translation>判定モデルが {seconds} 秒以内に答えませんでした。</translation>
    </message>
    <message>
        <source>the judge’s answer was neither KEEPS nor BREAKS.</source>
        <translation>判定モデルの答えが KEEPS でも BREAKS でもありませんでした。</translation>
    </message>
    <message>
        <source>the pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>{function} must take one thing: the text to check.</source>
        <translation>{function} が受け取るのは、調べるテキスト 1 つだけにしてください。</translation>
    </message>
</context>
<context>
    <name>GuardrailsPage</name>
    <message>
        <source>A model as judge</source>
        <translation>モデルによる判定</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Checks on what agents say, made while they speak: an answer that breaks one can be stopped.</source>
        <translation>エージェントが話している間に内容を確認します。ルールに反する回答は止められます。</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>ガードレール</translation>
    </message>
    <message>
        <source>Own guardrails</source>
        <translation>自分のガードレール</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>個人情報</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Python file with checks</source>
        <translation>確認用の Python ファイル</translation>
    </message>
    <message>
        <source>Python function</source>
        <translation>Python 関数</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>言葉</translation>
    </message>
    <message>
        <source>{guardrail} (off)</source>
        <translation>{guardrail}（オフ）</translation>
    </message>
</context>
<context>
    <name>HeaderRow</name>
    <message>
        <source>A header cannot hold these characters.</source>
        <translation>ヘッダーに使えない文字が含まれています。</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>ヘッダーを削除</translation>
    </message>
    <message>
        <source>Type the value here</source>
        <translation>ここに値を入力</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>{name} の値</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Changes since</source>
        <translation>比較の基準</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>このバージョンを使う</translation>
    </message>
    <message>
        <source>The saved file</source>
        <translation>保存済みのファイル</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>変更された内容</translation>
    </message>
</context>
<context>
    <name>HttpClient</name>
    <message>
        <source>Choose another one in the settings, under Connections, or none.</source>
        <translation>設定の「接続」で別のものを選ぶか、使用しないでください。</translation>
    </message>
    <message>
        <source>The proxy of this computer cannot be used: it is neither an HTTP nor a SOCKS5 proxy.</source>
        <translation>このコンピューターのプロキシは使えません。HTTP プロキシでも SOCKS5 プロキシでもありません。</translation>
    </message>
</context>
<context>
    <name>HttpTool</name>
    <message>
        <source>A parameter cannot choose the server: the part up to the path has to be fixed.</source>
        <translation>パラメーターでサーバーを選ぶことはできません。パスより前の部分は固定してください。</translation>
    </message>
    <message>
        <source>As in: {example}</source>
        <translation>例：{example}</translation>
    </message>
    <message>
        <source>Make one tool for each server.</source>
        <translation>サーバーごとにツールを作ってください。</translation>
    </message>
    <message>
        <source>Parameters: {names}.</source>
        <translation>パラメーター：{names}。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>削除してください。</translation>
    </message>
    <message>
        <source>The URL contains a space or a line break.</source>
        <translation>URL に空白または改行が含まれています。</translation>
    </message>
    <message>
        <source>The URL contains a user name or password, which would be kept in the settings file.</source>
        <translation>URL にユーザー名またはパスワードが含まれており、設定ファイルに残ってしまいます。</translation>
    </message>
    <message>
        <source>The answer path {path} cannot be read: {reason}.</source>
        <translation>応答のパス {path} を解釈できません：{reason}。</translation>
    </message>
    <message>
        <source>The body is no JSON ({reason}).</source>
        <translation>本文が正しい JSON ではありません（{reason}）。</translation>
    </message>
    <message>
        <source>The header {name} is set by itself.</source>
        <translation>ヘッダー {name} は自動的に設定されます。</translation>
    </message>
    <message>
        <source>The parameters are no valid JSON schema: {reason}.</source>
        <translation>パラメーターが正しい JSON スキーマではありません：{reason}。</translation>
    </message>
    <message>
        <source>The parameters must be described by a JSON schema of an object with properties.</source>
        <translation>パラメーターは、プロパティを持つオブジェクトの JSON スキーマで記述してください。</translation>
    </message>
    <message>
        <source>The value of the header {name} contains a line break.</source>
        <translation>ヘッダー {name} の値に改行が含まれています。</translation>
    </message>
    <message>
        <source>This request goes to a private address: {address}.</source>
        <translation>このリクエストはプライベートアドレス（{address}）に送られます。</translation>
    </message>
    <message>
        <source>Use a secret header named Authorization.</source>
        <translation>Authorization という名前の秘密のヘッダーを使ってください。</translation>
    </message>
    <message>
        <source>Write %20 for a space.</source>
        <translation>空白は %20 と書いてください。</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a header.</source>
        <translation>{name} はヘッダーの名前にできません。</translation>
    </message>
    <message>
        <source>{name} is used, but is no parameter.</source>
        <translation>{name} が使われていますが、パラメーターにありません。</translation>
    </message>
    <message>
        <source>{url} is no URL of a web service.</source>
        <translation>{url} はウェブサービスの URL ではありません。</translation>
    </message>
    <message>
        <source>{url} is no URL: {reason}.</source>
        <translation>{url} は URL ではありません：{reason}。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Always, in this conversation</source>
        <translation>この会話では常に</translation>
    </message>
    <message>
        <source>Answers by</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Choose a row or a mark to see its details.</source>
        <translation>行または印を選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation>許可しない</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>知っておくこと</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>Interrupted the agent</source>
        <translation>エージェントを遮った</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>聞かれなかった部分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Nothing to show yet. Once you talk, choose a row or a mark to see its details here.</source>
        <translation>まだ表示するものがありません。話したあとで行または印を選ぶと、ここに詳細が表示されます。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>聞かれた音声</translation>
    </message>
    <message>
        <source>Speech made</source>
        <translation>作られた音声</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>The agent asks to use this tool.</source>
        <translation>エージェントがこのツールの使用を求めています。</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>この会話</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation>使ったツール</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用量</translation>
    </message>
    <message>
        <source>Usage of this answer</source>
        <translation>この回答の使用量</translation>
    </message>
    <message>
        <source>What this engine can’t do</source>
        <translation>このエンジンにできないこと</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>Your turns</source>
        <translation>あなたの発言</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>the offline brain</source>
        <translation>オフラインの頭脳</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>あなたを待っています</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>{speaker}, {time}</source>
        <translation>{speaker}、{time}</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>In the last seven days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Kept conversations</source>
        <translation>保存された会話</translation>
    </message>
    <message>
        <source>Return opens one, Delete removes it.</source>
        <translation>Enter キーで開き、Delete キーで削除します。</translation>
    </message>
    <message>
        <source>Some time ago</source>
        <translation>日付不明</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
</context>
<context>
    <name>KeptPane</name>
    <message>
        <source>Conversations are not kept.</source>
        <translation>会話は保存されません。</translation>
    </message>
    <message>
        <source>Conversations stand here once you have talked. They are kept on this computer only.</source>
        <translation>話したあと、会話がここに並びます。保存先はこのコンピューターだけです。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>会話の削除</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Nobody said that.</source>
        <translation>その言葉が出た会話はありません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>会話を検索</translation>
    </message>
    <message>
        <source>Search finds older ones.</source>
        <translation>それより古い会話は検索で見つかります。</translation>
    </message>
    <message>
        <source>This conversation is removed for good:</source>
        <translation>この会話は完全に削除されます：</translation>
    </message>
    <message>
        <source>What is kept…</source>
        <translation>保存の設定…</translation>
    </message>
    <message>
        <source>What is said now stands here when the conversation is over. It is kept on this computer only.</source>
        <translation>いま話した内容は、会話が終わるとここに表示されます。保存先はこのコンピューターだけです。</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>From the environment: {variable}</source>
        <translation>環境変数を使用：{variable}</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>キーリングに保存</translation>
    </message>
    <message>
        <source>Kept in this computer’s keyring</source>
        <translation>このコンピューターのキーリングに保存済み</translation>
    </message>
    <message>
        <source>Kept until Sidetone ends</source>
        <translation>Sidetone を終了するまで保持</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Not set. No keyring runs on this computer, so it can be kept for this session only.</source>
        <translation>未設定です。このコンピューターではキーリングが動いていないため、今回の起動中だけ保持できます。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>The keyring waits to be unlocked</source>
        <translation>キーリングはロック解除を待っています</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>今回の起動中だけ</translation>
    </message>
    <message>
        <source>Use {variable}</source>
        <translation>{variable} を使う</translation>
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
        <translation>キー</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Below −60 dBFS</source>
        <translation>−60 dBFS 未満</translation>
    </message>
    <message>
        <source>Level: {name}</source>
        <translation>レベル：{name}</translation>
    </message>
    <message>
        <source>Peak in dB below full scale; the mark holds the loudest of the last moment.</source>
        <translation>フルスケールを基準とした dB のピーク。印は直前の最大値を示します。</translation>
    </message>
    <message>
        <source>The microphone gives exact silence: check its switch.</source>
        <translation>マイクが完全に無音です。スイッチを確認してください。</translation>
    </message>
    <message>
        <source>The sound was too loud for a moment. Click to clear.</source>
        <translation>一瞬音が大きすぎました。クリックで消えます。</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>信号なし</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>無音</translation>
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
        <translation>インストールしてください。Debian と Ubuntu では：sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Install the packages of your system that hold {names}.</source>
        <translation>{names} を含むシステムのパッケージをインストールしてください。</translation>
    </message>
    <message>
        <source>This system lacks what Sidetone needs: {names} and {count} more.</source>
        <translation>このシステムには Sidetone に必要なものがありません：{names}、ほか {count} 個。</translation>
    </message>
    <message>
        <source>This system lacks what Sidetone needs: {names}.</source>
        <translation>このシステムには Sidetone に必要なものがありません：{names}。</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>`sidetone licences` lists what is.</source>
        <translation>`sidetone licences` で一覧を表示できます。</translation>
    </message>
    <message>
        <source>{name} (in {carrier})</source>
        <translation>{name}（{carrier} に同梱）</translation>
    </message>
    <message>
        <source>“{name}” is not inside.</source>
        <translation>「{name}」は含まれていません。</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search components</source>
        <translation>構成要素を検索</translation>
    </message>
    <message>
        <source>The same for programs (CycloneDX): {file}</source>
        <translation>プログラム用の一覧（CycloneDX）：{file}</translation>
    </message>
</context>
<context>
    <name>LocalGroup</name>
    <message>
        <source>A chat server with a language model</source>
        <translation>言語モデルのあるチャットサーバー</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server. Without an address this computer does it itself.</source>
        <translation>OpenAI 互換サーバー。アドレスがなければ、このコンピューターが処理します。</translation>
    </message>
    <message>
        <source>Answers come from</source>
        <translation>回答の生成元</translation>
    </message>
    <message>
        <source>Built in (English)</source>
        <translation>内蔵（英語）</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>チャットサーバー</translation>
    </message>
    <message>
        <source>Chat server: key</source>
        <translation>チャットサーバー：キー</translation>
    </message>
    <message>
        <source>Find servers on this computer</source>
        <translation>このコンピューターのサーバーを探す</translation>
    </message>
    <message>
        <source>Flite (English)</source>
        <translation>Flite（英語）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>見つかったサーバー</translation>
    </message>
    <message>
        <source>Found: {servers}</source>
        <translation>見つかりました：{servers}</translation>
    </message>
    <message>
        <source>Good morning. This is how the agents sound.</source>
        <translation>おはようございます。エージェントはこのように話します。</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>試聴</translation>
    </message>
    <message>
        <source>It answers, but has no model. Load one there.</source>
        <translation>応答しますが、モデルがありません。サーバーでモデルを読み込んでください。</translation>
    </message>
    <message>
        <source>It answers. Models: {models}</source>
        <translation>応答しています。モデル：{models}</translation>
    </message>
    <message>
        <source>It looks like http://127.0.0.1:11434/v1.</source>
        <translation>http://127.0.0.1:11434/v1 のような形式です。</translation>
    </message>
    <message>
        <source>It understood nothing.</source>
        <translation>何も聞き取れませんでした。</translation>
    </message>
    <message>
        <source>It understood: “{words}”</source>
        <translation>聞き取った言葉：「{words}」</translation>
    </message>
    <message>
        <source>Key of the chat server</source>
        <translation>チャットサーバーのキー</translation>
    </message>
    <message>
        <source>Key of the speech servers</source>
        <translation>音声サーバーのキー</translation>
    </message>
    <message>
        <source>Listens for four seconds and shows the words; nothing is kept.</source>
        <translation>4 秒間聞いて言葉を表示します。何も保存されません。</translation>
    </message>
    <message>
        <source>Local servers</source>
        <translation>ローカルサーバー</translation>
    </message>
    <message>
        <source>Local servers need none.</source>
        <translation>ローカルサーバーには不要です。</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp and vLLM at their usual ports.</source>
        <translation>Ollama、LM Studio、llama.cpp、vLLM を通常のポートで探します。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>None runs. Start one, or type the address of another computer’s.</source>
        <translation>動いているサーバーがありません。起動するか、別のコンピューターのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Offline: the agents’ own words and tools</source>
        <translation>オフライン：エージェント自身の言葉とツール</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>ここにキーを貼り付け</translation>
    </message>
    <message>
        <source>Play a sentence</source>
        <translation>文を再生</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>何か話してください</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>見つかったサーバーの一覧</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>音声認識</translation>
    </message>
    <message>
        <source>Speech servers: key</source>
        <translation>音声サーバー：キー</translation>
    </message>
    <message>
        <source>Test and list its models</source>
        <translation>テストしてモデルを一覧</translation>
    </message>
    <message>
        <source>The best one of this computer</source>
        <translation>このコンピューターで最良の音声</translation>
    </message>
    <message>
        <source>The first one it lists</source>
        <translation>一覧の最初のもの</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Type its address first.</source>
        <translation>先にアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>What it understands</source>
        <translation>聞き取りの確認</translation>
    </message>
    <message>
        <source>eSpeak NG (many languages)</source>
        <translation>eSpeak NG（多言語）</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Agents</source>
        <translation>エージェント(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>会話(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message to the agent</source>
        <translation>エージェントへのメッセージ</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>メッセージ…</translation>
    </message>
</context>
<context>
    <name>MicrophoneStep</name>
    <message>
        <source>Agents hear you through it. It is closed until you let it listen, here or in a conversation.</source>
        <translation>エージェントはマイクを通して聞きます。ここか会話で聞き取りを始めるまで、マイクは閉じています。</translation>
    </message>
    <message>
        <source>It is quiet. Say something.</source>
        <translation>静かです。何か話してください。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>No signal: look for its switch, or choose another one.</source>
        <translation>信号がありません。マイクのスイッチを確かめるか、別のマイクを選んでください。</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>何か話してください。</translation>
    </message>
    <message>
        <source>Something is heard.</source>
        <translation>音が聞こえています。</translation>
    </message>
    <message>
        <source>This computer has no microphone: you can type to agents.</source>
        <translation>このコンピューターにはマイクがありません。エージェントには文字で入力できます。</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>マイク</translation>
    </message>
</context>
<context>
    <name>MicrophoneTry</name>
    <message>
        <source>Listen</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>Listen to the microphone</source>
        <translation>マイクの音を聞く</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Nothing of it is kept or sent. It ends when you leave this page.</source>
        <translation>保存も送信もしません。このページを離れると終わります。</translation>
    </message>
</context>
<context>
    <name>Newer</name>
    <message>
        <source>Everything else goes on. Try again later, or look at {page}.</source>
        <translation>ほかの機能はそのまま使えます。あとでもう一度試すか、{page} をご覧ください。</translation>
    </message>
    <message>
        <source>Install the new one over this one.</source>
        <translation>新しいものを上書きインストールしてください。</translation>
    </message>
    <message>
        <source>Look at {page} yourself.</source>
        <translation>{page} をご自分でご覧ください。</translation>
    </message>
    <message>
        <source>This one is a Flatpak: “flatpak update” brings the new one.</source>
        <translation>これは Flatpak です。「flatpak update」で新しいものになります。</translation>
    </message>
    <message>
        <source>This one is a Python package: install the new one the same way, as with pipx.</source>
        <translation>これは Python パッケージです。pipx など同じ方法で新しいものをインストールしてください。</translation>
    </message>
    <message>
        <source>This one is a package of the system: “apt install ./FILE.deb” puts the new one in its place.</source>
        <translation>これはシステムのパッケージです。「apt install ./FILE.deb」で新しいものに置き換わります。</translation>
    </message>
    <message>
        <source>This one is an AppImage: put the new file in its place.</source>
        <translation>これは AppImage です。新しいファイルに置き換えてください。</translation>
    </message>
    <message>
        <source>What the project’s home says about versions makes no sense.</source>
        <translation>プロジェクトのサイトのバージョン情報を解釈できません。</translation>
    </message>
    <message>
        <source>{host} answered with status {status}.</source>
        <translation>{host} の応答ステータス：{status}。</translation>
    </message>
    <message>
        <source>{host} cannot be asked ({error}).</source>
        <translation>{host} に問い合わせできません（{error}）。</translation>
    </message>
</context>
<context>
    <name>NewerCheck</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Its page says what is new. Nothing was downloaded.</source>
        <translation>新しい点はそのページにあります。何もダウンロードしていません。</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Sidetone {version} is there, of {day}. You have {own}.</source>
        <translation>{day} 公開の Sidetone {version} があります。お使いのバージョンは {own} です。</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>最新バージョン {version} をお使いです。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n event(s) were left out: this computer is too busy.</source>
        <translation>
            <numerusform>イベントが %n 件抜けました。このコンピューターは忙しすぎます。</numerusform>
        </translation>
    </message>
    <message>
        <source>A guardrail stopped this answer. Another one is on its way.</source>
        <translation>ガードレールがこの返答を止めました。別の返答がすぐに来ます。</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>もう一度接続してください。</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>先に接続してください。</translation>
    </message>
    <message>
        <source>Connected again. The conversation goes on.</source>
        <translation>もう一度つながりました。会話を続けられます。</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>開いている会話がありません。</translation>
    </message>
    <message>
        <source>Nobody spoke for a while.</source>
        <translation>しばらく誰も話していません。</translation>
    </message>
    <message>
        <source>The answer failed: {why}</source>
        <translation>返答に失敗しました：{why}</translation>
    </message>
    <message>
        <source>The answer stopped early: {why}.</source>
        <translation>返答が途中で止まりました：{why}。</translation>
    </message>
    <message>
        <source>The connection was lost ({why}). Connecting again; what was said stays.</source>
        <translation>接続が切れました（{why}）。もう一度つないでいます。話した内容は残ります。</translation>
    </message>
    <message>
        <source>The connection was lost again ({why}). It is tried some more times; what was said stays.</source>
        <translation>接続がまた切れました（{why}）。あと何回か試します。話した内容は残ります。</translation>
    </message>
    <message>
        <source>The connection was lost again. It is tried some more times; what was said stays.</source>
        <translation>接続がまた切れました。あと何回か試します。話した内容は残ります。</translation>
    </message>
    <message>
        <source>The connection was lost. Connecting again; what was said stays.</source>
        <translation>接続が切れました。もう一度つないでいます。話した内容は残ります。</translation>
    </message>
    <message>
        <source>The conversation broke off by a mistake in Sidetone.</source>
        <translation>Sidetone の不具合で会話が途切れました。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped. It is being started again; what was said stays.</source>
        <translation>このコンピューターのエンジンが止まりました。起動し直しています。話した内容は残ります。</translation>
    </message>
    <message>
        <source>The server closed the connection ({why}). Connect to begin a new conversation.</source>
        <translation>サーバーが接続を閉じました（{why}）。新しい会話を始めるには接続してください。</translation>
    </message>
    <message>
        <source>The server closed the connection. Connect to begin a new conversation.</source>
        <translation>サーバーが接続を閉じました。新しい会話を始めるには接続してください。</translation>
    </message>
    <message>
        <source>The server ended the conversation at its time limit. Connect to begin a new one.</source>
        <translation>時間の上限に達し、サーバーが会話を終えました。新しく始めるには接続してください。</translation>
    </message>
    <message>
        <source>Unknown error.</source>
        <translation>不明なエラーです。</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>コード {code}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>理由は不明</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} を開いています…</translation>
    </message>
</context>
<context>
    <name>OwnFile</name>
    <message>
        <source>Install it again to go on with it.</source>
        <translation>使い続けるには、もう一度インストールしてください。</translation>
    </message>
    <message>
        <source>Sidetone was removed from this computer while it was running.</source>
        <translation>実行中に Sidetone がこのコンピューターから削除されました。</translation>
    </message>
    <message>
        <source>Sidetone was updated while it was running.</source>
        <translation>実行中に Sidetone が更新されました。</translation>
    </message>
    <message>
        <source>Start it again to go on with the new version.</source>
        <translation>新しいバージョンで続けるには、もう一度起動してください。</translation>
    </message>
</context>
<context>
    <name>OwnTools</name>
    <message>
        <source>A server of tools needs either a command or a URL.</source>
        <translation>ツールサーバーにはコマンドか URL のどちらか一方が必要です。</translation>
    </message>
    <message>
        <source>Enter it in the settings, under Tools.</source>
        <translation>設定の「ツール」で入力してください。</translation>
    </message>
    <message>
        <source>Give it one of them.</source>
        <translation>どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>Look at it in the settings, under Tools, and agree to it there.</source>
        <translation>設定の「ツール」で確認し、そこで許可してください。</translation>
    </message>
    <message>
        <source>Read it; if you want it to run, add it in the settings under Tools, or type: {command}</source>
        <translation>内容を読んでください。実行する場合は、設定の「ツール」に追加するか、次を入力してください：{command}</translation>
    </message>
    <message>
        <source>The conversation that this tool was for is over.</source>
        <translation>このツールを使う会話は終了しました。</translation>
    </message>
    <message>
        <source>The tool {name} of the settings cannot be used: {reason}</source>
        <translation>設定のツール「{name}」は使えません：{reason}</translation>
    </message>
    <message>
        <source>The value of {name} is not kept on this computer.</source>
        <translation>{name} の値はこのコンピューターに保存されていません。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Check the voice: every service has its own.</source>
        <translation>音声を確認してください。サービスごとに異なります。</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>何も出さずに終了しました。</translation>
    </message>
    <message>
        <source>Nothing came within {seconds} seconds.</source>
        <translation>{seconds} 秒以内に何も来ませんでした。</translation>
    </message>
    <message>
        <source>The voice said nothing.</source>
        <translation>音声は何も話しませんでした。</translation>
    </message>
    <message>
        <source>Try again, or choose another one.</source>
        <translation>もう一度試すか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>{host} did not say it.</source>
        <translation>{host} は発話しませんでした。</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>Allowed: {names}.</source>
        <translation>使えるもの：{names}。</translation>
    </message>
    <message>
        <source>Begin every price with [[price]].</source>
        <translation>価格はすべて [[price]] で始めてください。</translation>
    </message>
    <message>
        <source>Check the path of the price table.</source>
        <translation>価格表のパスを確認してください。</translation>
    </message>
    <message>
        <source>Compare it with the tables that ship in resources/prices.</source>
        <translation>resources/prices に付属する価格表と比べてください。</translation>
    </message>
    <message>
        <source>Delete one of the two rows.</source>
        <translation>2 つの行のどちらかを削除してください。</translation>
    </message>
    <message>
        <source>Delete one of the two, or give the newer one its date.</source>
        <translation>どちらかを削除するか、新しい方にその日付を書いてください。</translation>
    </message>
    <message>
        <source>Give at least one of text, audio, image and minute.</source>
        <translation>text、audio、image、minute のうち少なくとも 1 つを書いてください。</translation>
    </message>
    <message>
        <source>Save the price table as UTF-8.</source>
        <translation>価格表を UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>Write a date without quotes, as in 2026-10-01.</source>
        <translation>2026-10-01 のように、日付を引用符なしで書いてください。</translation>
    </message>
    <message>
        <source>Write a number from 0 to {most}, as in 4.00.</source>
        <translation>4.00 のように、0 から {most} までの数を書いてください。</translation>
    </message>
    <message>
        <source>Write its three capital letters, as in USD.</source>
        <translation>USD のように、大文字 3 文字で書いてください。</translation>
    </message>
    <message>
        <source>Write {example}.</source>
        <translation>次のように書いてください：{example}。</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>数が範囲外です</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} を読み込めません：{reason}。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} は UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>{file}: {model} from {day} on is priced in {other} already.</source>
        <translation>{file}：{model} の {day} 以降の価格は {other} にすでにあります。</translation>
    </message>
    <message>
        <source>{key} has no price.</source>
        <translation>{key} に価格がありません。</translation>
    </message>
    <message>
        <source>{key} is missing.</source>
        <translation>{key} がありません。</translation>
    </message>
    <message>
        <source>{key} is no currency.</source>
        <translation>{key} は通貨ではありません。</translation>
    </message>
    <message>
        <source>{key} is no price.</source>
        <translation>{key} は価格ではありません。</translation>
    </message>
    <message>
        <source>{key} is not known.</source>
        <translation>{key} は不明な項目です。</translation>
    </message>
    <message>
        <source>{key} is there twice from {day} on.</source>
        <translation>{key} は {day} 以降の分が 2 つあります。</translation>
    </message>
    <message>
        <source>{key} must be a date.</source>
        <translation>{key} は日付でなければなりません。</translation>
    </message>
    <message>
        <source>{key} must be a list of tables.</source>
        <translation>{key} はテーブルのリストでなければなりません。</translation>
    </message>
    <message>
        <source>{key} must be a table of prices.</source>
        <translation>{key} は価格のテーブルでなければなりません。</translation>
    </message>
    <message>
        <source>{key} must be text.</source>
        <translation>{key} はテキストでなければなりません。</translation>
    </message>
    <message>
        <source>{source}:{line}: this is not valid TOML: {reason}.</source>
        <translation>{source}:{line}: 正しい TOML ではありません：{reason}。</translation>
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
            <numerusform>%n 個のファイル、{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>すべて</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s), {size}</source>
        <translation>
            <numerusform>会話 %n 件、{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen before</source>
        <translation>以前の選択</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Conversations until now</source>
        <translation>これまでの会話</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete all conversations</source>
        <translation>すべての会話を削除</translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>すべての会話を削除…</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>すべて削除…</translation>
    </message>
    <message>
        <source>Delete the logs</source>
        <translation>ログを削除</translation>
    </message>
    <message>
        <source>Everything was deleted; Sidetone is as on its first day.</source>
        <translation>すべて削除しました。Sidetone は最初の状態です。</translation>
    </message>
    <message>
        <source>For finding faults: what went wrong, without words, sound or keys.</source>
        <translation>不具合を調べるためのものです。何が起きたかだけを書き、言葉・音声・キーは書きません。</translation>
    </message>
    <message>
        <source>Go on with what is shown below</source>
        <translation>下の表示のまま続ける</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>会話を保存</translation>
    </message>
    <message>
        <source>Keep it for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Keep them for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>このコンピューターに保存されるもの</translation>
    </message>
    <message>
        <source>Keys and passwords are in the system’s keyring, never in a file. Services that you connect to keep what their own terms say.</source>
        <translation>キーとパスワードはシステムのキーリングにあり、ファイルには保存されません。接続先のサービスは、それぞれの規約に従って保存します。</translation>
    </message>
    <message>
        <source>Keys and passwords of Sidetone in the system’s keyring</source>
        <translation>システムのキーリングにある Sidetone のキーとパスワード</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Logs until now</source>
        <translation>これまでのログ</translation>
    </message>
    <message>
        <source>Notes that agents took for you</source>
        <translation>エージェントが取ったメモ</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>まだありません。</translation>
    </message>
    <message>
        <source>Older lines are removed whenever Sidetone starts.</source>
        <translation>それより古い行は Sidetone の起動時に削除されます。</translation>
    </message>
    <message>
        <source>Older ones are deleted whenever Sidetone starts.</source>
        <translation>それより古い会話は Sidetone の起動時に削除されます。</translation>
    </message>
    <message>
        <source>Privacy and storage</source>
        <translation>プライバシーと保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings, conversations, logs, notes and keys. You are shown what goes, and asked.</source>
        <translation>設定、会話、ログ、メモ、キーを削除します。削除されるものを示し、確認します。</translation>
    </message>
    <message>
        <source>This is removed for good:</source>
        <translation>次のものを完全に削除します：</translation>
    </message>
    <message>
        <source>Turned off, nothing more is kept of a conversation that goes on; what was kept of it stays.</source>
        <translation>オフにすると、進行中の会話はそれ以上保存されません。それまでの分は残ります。</translation>
    </message>
    <message>
        <source>What was said and what tools did, to be read, searched and played again. Never sound or keys.</source>
        <translation>話した内容とツールの動作を保存し、あとで読み、探し、再生できるようにします。音声とキーは保存しません。</translation>
    </message>
    <message>
        <source>What you and the agents say is kept on this computer only, unless you turn that off below. Sound is never written to the disk.</source>
        <translation>会話の内容はこのコンピューターにだけ保存され、下でオフにできます。音声がディスクに書かれることはありません。</translation>
    </message>
    <message>
        <source>What you chose here could not be read. Until you choose again, nothing is deleted for its age, and nothing is kept that you may have refused.</source>
        <translation>ここでの選択を読み取れませんでした。選び直すまで、古いという理由では何も削除せず、断られていたかもしれないものは保存しません。</translation>
    </message>
    <message>
        <source>What you exported stays.</source>
        <translation>書き出したものは残ります。</translation>
    </message>
    <message>
        <source>Write a log</source>
        <translation>ログを書く</translation>
    </message>
    <message>
        <source>Your agent sets</source>
        <translation>自分のエージェントセット</translation>
    </message>
    <message>
        <source>Your agent sets stay, and what you exported.</source>
        <translation>エージェントセットと書き出したものは残ります。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>{file} を削除できません：{reason}。</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>Give them in their own fields: the password goes to the keyring.</source>
        <translation>それぞれの欄に入力してください。パスワードはキーリングに保存されます。</translation>
    </message>
    <message>
        <source>It looks like http://proxy.example.org:3128 or socks5://proxy.example.org:1080.</source>
        <translation>http://proxy.example.org:3128 や socks5://proxy.example.org:1080 のような形です。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address makes no sense.</source>
        <translation>プロキシのアドレスが正しくありません。</translation>
    </message>
    <message>
        <source>User and password do not belong into the proxy&apos;s address.</source>
        <translation>プロキシのアドレスにユーザー名とパスワードは入れられません。</translation>
    </message>
</context>
<context>
    <name>ProxyGroup</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>By its address</source>
        <translation>アドレスで指定</translation>
    </message>
    <message>
        <source>Empty for a proxy that asks nobody’s name.</source>
        <translation>ユーザー名を求めないプロキシでは空のままにします。</translation>
    </message>
    <message>
        <source>For conversations, tools and the servers of this computer’s engine. Local servers never use it.</source>
        <translation>会話、ツール、このコンピューターのエンジンのサーバーに使います。ローカルのサーバーには使いません。</translation>
    </message>
    <message>
        <source>HTTP or SOCKS: http://…, https://…, socks5://…</source>
        <translation>HTTP または SOCKS：http://…、https://…、socks5://…</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>None</source>
        <translation>使用しない</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Proxy: password</source>
        <translation>プロキシ：パスワード</translation>
    </message>
    <message>
        <source>Type the password here</source>
        <translation>ここにパスワードを入力</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>場所(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>ファイルの種類(&amp;T):</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>A conversation is open. End it and start Sidetone again?</source>
        <translation>会話中です。会話を終えて再起動しますか？</translation>
    </message>
    <message>
        <source>End it and start again</source>
        <translation>終えて再起動</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>会話を続ける</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Sidetone was removed from this computer. Export what you need before you close this window.</source>
        <translation>Sidetone がこのコンピューターから削除されました。必要なものは、このウィンドウを閉じる前に書き出してください。</translation>
    </message>
    <message>
        <source>Sidetone was updated while it was open. Start it again to go on with the new version.</source>
        <translation>開いている間に Sidetone が更新されました。新しいバージョンで続けるには、もう一度起動してください。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>再起動</translation>
    </message>
</context>
<context>
    <name>SavedCommands</name>
    <message>
        <source>End this conversation first, then open a saved one.</source>
        <translation>先にこの会話を終えてから、保存した会話を開いてください。</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The picture was not written to {path}.</source>
        <translation>画像を {path} に書けませんでした。</translation>
    </message>
    <message>
        <source>From 1 to {last}.</source>
        <translation>1 から {last} までです。</translation>
    </message>
    <message>
        <source>From {least} to 7680x4320.</source>
        <translation>{least} から 7680x4320 までです。</translation>
    </message>
    <message>
        <source>The first start has no step {step}.</source>
        <translation>初回起動にステップ {step} はありません。</translation>
    </message>
    <message>
        <source>The settings have no page “{name}”.</source>
        <translation>設定に「{name}」というページはありません。</translation>
    </message>
    <message>
        <source>The window cannot be {size}.</source>
        <translation>ウィンドウは {size} にはできません。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>あるもの：{known}。</translation>
    </message>
    <message>
        <source>Write it like 1280x800.</source>
        <translation>1280x800 のように書いてください。</translation>
    </message>
    <message>
        <source>“{text}” is no size.</source>
        <translation>「{text}」は大きさではありません。</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Copy it once more, without the text around it.</source>
        <translation>前後の文字を含めずに、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Keep it for this session only, or start a keyring.</source>
        <translation>今回の起動中だけ保持するか、キーリングを起動してください。</translation>
    </message>
    <message>
        <source>Keep it for this session only, set {variable}, or start a keyring.</source>
        <translation>今回の起動中だけ保持するか、{variable} を設定するか、キーリングを起動してください。</translation>
    </message>
    <message>
        <source>Keep the key for this session only, or look into the keyring&apos;s own program.</source>
        <translation>キーを今回の起動中だけ保持するか、キーリングのプログラムを確認してください。</translation>
    </message>
    <message>
        <source>No keyring runs on this machine, so the key was not kept.</source>
        <translation>このコンピューターではキーリングが動いていないため、キーは保存されませんでした。</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>キーが空です。</translation>
    </message>
    <message>
        <source>The keyring did not remove the key.</source>
        <translation>キーリングからキーを削除できませんでした。</translation>
    </message>
    <message>
        <source>The keyring did not take the key.</source>
        <translation>キーリングがキーを受け付けませんでした。</translation>
    </message>
    <message>
        <source>The keyring is locked, so the key was not kept.</source>
        <translation>キーリングがロックされているため、キーは保存されませんでした。</translation>
    </message>
    <message>
        <source>This is no key: it is too long, or holds characters that keys do not have.</source>
        <translation>これはキーではありません。長すぎるか、キーに使われない文字が含まれています。</translation>
    </message>
    <message>
        <source>Unlock it, or keep the key for this session only.</source>
        <translation>ロックを解除するか、キーを今回の起動中だけ保持してください。</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or remove it in the keyring&apos;s own program.</source>
        <translation>キーリングのロックを解除してもう一度試すか、キーリングのプログラムで削除してください。</translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message>
        <source>Agents have to have one tool at least. To have none, switch the server off.</source>
        <translation>エージェントには少なくとも 1 つのツールが必要です。すべて使わない場合は、サーバーをオフにしてください。</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>再接続</translation>
    </message>
    <message numerus="yes">
        <source>Connected; %n tool(s).</source>
        <translation>
            <numerusform>接続済み、ツール %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>接続していません。</translation>
    </message>
    <message>
        <source>One of them</source>
        <translation>そのうちの 1 つ</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
</context>
<context>
    <name>SetForm</name>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Needs a language model</source>
        <translation>言語モデルが必要</translation>
    </message>
    <message>
        <source>Shown to the person, one a line.</source>
        <translation>利用者に表示します。1 行に 1 つ。</translation>
    </message>
    <message>
        <source>The offline brain of this computer is not enough for it.</source>
        <translation>このコンピューターのオフラインの頭脳では足りません。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>What to say first</source>
        <translation>最初に言うこと</translation>
    </message>
    <message>
        <source>Who speaks first</source>
        <translation>最初に話すエージェント</translation>
    </message>
</context>
<context>
    <name>SetMenu</name>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Change the file’s name</source>
        <translation>ファイル名の変更</translation>
    </message>
    <message>
        <source>Change the file’s name …</source>
        <translation>ファイル名の変更…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the set “{name}”? It can be brought back from this menu.</source>
        <translation>セット「{name}」を削除しますか？ このメニューから復元できます。</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Export agent set</source>
        <translation>エージェントセットを書き出す</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>新しいセット</translation>
    </message>
    <message>
        <source>The file’s name is what the command line knows the set by.</source>
        <translation>コマンドラインではファイル名でセットを指定します。</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（コピー）</translation>
    </message>
</context>
<context>
    <name>SetTree</name>
    <message>
        <source>(without a name)</source>
        <translation>（名前なし）</translation>
    </message>
    <message>
        <source>Agent sets and agents</source>
        <translation>エージェントセットとエージェント</translation>
    </message>
    <message>
        <source>comes with Sidetone</source>
        <translation>Sidetone に付属</translation>
    </message>
    <message>
        <source>has mistakes</source>
        <translation>誤りあり</translation>
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
        <translation>より新しい Sidetone が書いた設定です。このバージョンの知らない内容もそのまま残ります。</translation>
    </message>
    <message>
        <source>Look whether it belongs to you and can be read; until then defaults are used.</source>
        <translation>ファイルが自分のもので読み取れるかを確かめてください。それまでは既定値を使います。</translation>
    </message>
    <message>
        <source>Not all that a newer Sidetone wrote into the settings could be kept beside your change.</source>
        <translation>より新しい Sidetone が設定に書いた内容を、変更と一緒にすべて残すことはできませんでした。</translation>
    </message>
    <message>
        <source>Choose again under Privacy and storage what is kept, and for how long.</source>
        <translation>何をどのくらいの間保存するかを「プライバシーと保存」で選び直してください。</translation>
    </message>
    <message>
        <source>Some of the settings could not be read.</source>
        <translation>設定の一部を読めませんでした。</translation>
    </message>
    <message>
        <source>The file as it was is {file}.</source>
        <translation>元のファイルは {file} です。</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {reason}.</source>
        <translation>設定を {file} に書けません：{reason}。</translation>
    </message>
    <message>
        <source>The settings could not be read and were set aside.</source>
        <translation>設定を読めなかったため、別の場所に移しました。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read: {reason}.</source>
        <translation>{file} の設定を読めません：{reason}。</translation>
    </message>
    <message>
        <source>These have their defaults: {names}.</source>
        <translation>次の項目は既定値です：{names}。</translation>
    </message>
    <message>
        <source>Until then conversations are not kept.</source>
        <translation>それまでは会話を保存しません。</translation>
    </message>
    <message>
        <source>Until then no log is written.</source>
        <translation>それまではログを書きません。</translation>
    </message>
    <message>
        <source>Until then nothing is deleted for its age.</source>
        <translation>それまでは、古いという理由では何も削除しません。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>「{text}」という設定はありません。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Restore this page’s defaults</source>
        <translation>このページを既定値に戻す</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>End this conversation first, then open a saved one.</source>
        <translation>先にこの会話を終えてから、保存した会話を開いてください。</translation>
    </message>
</context>
<context>
    <name>ShippedSets</name>
    <message>
        <source>Answers first questions and hands over to billing or technical support. Works without a language model.</source>
        <translation>最初の質問に答え、請求担当や技術サポートに引き継ぎます。言語モデルなしで動き、英語で話します。</translation>
    </message>
    <message>
        <source>Everyday</source>
        <translation>日常</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>フロントデスク</translation>
    </message>
    <message>
        <source>Language companion</source>
        <translation>語学の相手</translation>
    </message>
    <message>
        <source>Practise English, Korean, Japanese or Chinese in conversation. Wants a language model.</source>
        <translation>英語、韓国語、日本語、中国語の会話を練習します。言語モデルが必要です。</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>レストラン</translation>
    </message>
    <message>
        <source>Takes a booking, knows the opening hours, the menu and the way. Works without a language model.</source>
        <translation>予約を受け、営業時間、メニュー、道順を案内します。言語モデルなしで動き、英語で話します。</translation>
    </message>
    <message>
        <source>Tells the time and the weather, calculates, keeps timers and notes. Works without a language model.</source>
        <translation>時刻と天気を伝え、計算し、タイマーとメモを管理します。言語モデルなしで動き、英語で話します。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>操作またはキーを検索</translation>
    </message>
    <message>
        <source>Give the chosen action its own key back</source>
        <translation>選んだ操作を元のキーに戻します</translation>
    </message>
    <message>
        <source>Go here and press the keys. Tab goes on to the next control.</source>
        <translation>ここでキーを押してください。Tab は次の項目へ進みます。</translation>
    </message>
    <message>
        <source>Key for “{action}”</source>
        <translation>「{action}」のキー</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>ここで使う</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”, which would have none then.</source>
        <translation>{key} は「{action}」のキーです。変えるとその操作のキーはなくなります。</translation>
    </message>
    <message>
        <source>{key} is needed to go on and to confirm.</source>
        <translation>{key} は移動と確定に必要です。</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>Headphones avoid echo.</source>
        <translation>ヘッドホンを使えばエコーを防げます。</translation>
    </message>
    <message>
        <source>Neither microphone nor loudspeaker can be used.</source>
        <translation>マイクもスピーカーも使えません。</translation>
    </message>
    <message>
        <source>Plug it in, then connect again.</source>
        <translation>接続してから、もう一度つないでください。</translation>
    </message>
    <message>
        <source>The microphone stays off without it.</source>
        <translation>それがないとマイクも使われません。</translation>
    </message>
    <message>
        <source>There is no microphone to talk into.</source>
        <translation>話しかけるマイクがありません。</translation>
    </message>
    <message>
        <source>Type instead, or plug one in.</source>
        <translation>代わりに入力するか、マイクを接続してください。</translation>
    </message>
    <message>
        <source>You can still hear the agent and type.</source>
        <translation>エージェントの声を聞くことと入力はできます。</translation>
    </message>
    <message>
        <source>You can still type and read.</source>
        <translation>入力と読むことはできます。</translation>
    </message>
    <message>
        <source>You can still type, and hear the answers.</source>
        <translation>入力と、返答を聞くことはできます。</translation>
    </message>
    <message>
        <source>You can still type; answers come as text.</source>
        <translation>入力はできます。返答は文字で届きます。</translation>
    </message>
</context>
<context>
    <name>SoundEngine</name>
    <message>
        <source>It is used from the next conversation on.</source>
        <translation>次の会話から使われます。</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” runs at another rate than the one before.</source>
        <translation>スピーカー「{name}」のレートは前のものと違います。</translation>
    </message>
    <message>
        <source>The microphone is not opened.</source>
        <translation>マイクは開いていません。</translation>
    </message>
    <message>
        <source>The sound engine is not started.</source>
        <translation>音声エンジンが起動していません。</translation>
    </message>
    <message>
        <source>The sound engine was already started.</source>
        <translation>音声エンジンはすでに起動しています。</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>1 is as loud as it comes.</source>
        <translation>1 が元の大きさです。</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>両方いっしょに</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>エコー</translation>
    </message>
    <message>
        <source>From the next conversation on.</source>
        <translation>次の会話から有効です。</translation>
    </message>
    <message>
        <source>Hardly anything was heard: go nearer, or choose another microphone.</source>
        <translation>ほとんど聞こえませんでした。近づくか、別のマイクを選んでください。</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>自分の声を聞く</translation>
    </message>
    <message>
        <source>It was heard well, at −{level} dBFS.</source>
        <translation>−{level} dBFS でよく聞こえました。</translation>
    </message>
    <message>
        <source>It was too loud: turn the microphone down.</source>
        <translation>大きすぎました。マイクの音量を下げてください。</translation>
    </message>
    <message>
        <source>Keep the agent out of the microphone</source>
        <translation>エージェントの声を除去</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Listen.</source>
        <translation>聞いてください。</translation>
    </message>
    <message>
        <source>Listens to</source>
        <translation>入力元</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Not while a conversation is open: the agent would hear it.</source>
        <translation>会話中はできません。エージェントに聞こえてしまいます。</translation>
    </message>
    <message>
        <source>Play a tone</source>
        <translation>テスト音を鳴らす</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>再生先</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>録音して再生</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>Speak for two seconds; they are played back at once, and forgotten.</source>
        <translation>2 秒間話してください。すぐに再生し、消去します。</translation>
    </message>
    <message>
        <source>Speak now.</source>
        <translation>話してください。</translation>
    </message>
    <message>
        <source>Takes what the loudspeaker plays out of what the microphone hears. Headphones need none.</source>
        <translation>スピーカーの音をマイクの音から取り除きます。ヘッドホンでは不要です。</translation>
    </message>
    <message>
        <source>The microphone gave exact silence: look for its switch.</source>
        <translation>マイクは完全に無音でした。スイッチを確認してください。</translation>
    </message>
    <message>
        <source>The system’s choice</source>
        <translation>システムの設定</translation>
    </message>
    <message>
        <source>The system’s choice ({name})</source>
        <translation>システムの設定（{name}）</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker: answers come as text.</source>
        <translation>このコンピューターにはスピーカーがないため、応答は文字になります。</translation>
    </message>
    <message>
        <source>This computer has no microphone: you can type.</source>
        <translation>このコンピューターにはマイクがありません。文字で入力できます。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Volume of the agent</source>
        <translation>エージェントの音量</translation>
    </message>
    <message>
        <source>What is plugged in during a conversation is listed after it.</source>
        <translation>会話中に接続した機器は、会話のあとで一覧に表示されます。</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Check its URL.</source>
        <translation>URL を確認してください。</translation>
    </message>
    <message>
        <source>Check its key.</source>
        <translation>キーを確認してください。</translation>
    </message>
    <message>
        <source>Install espeakng-loader again.</source>
        <translation>espeakng-loader をもう一度インストールしてください。</translation>
    </message>
    <message>
        <source>Install espeakng-loader.</source>
        <translation>espeakng-loader をインストールしてください。</translation>
    </message>
    <message>
        <source>Install flite (on Debian and Ubuntu: sudo apt-get install flite) or the package espeakng-loader.</source>
        <translation>flite（Debian と Ubuntu: sudo apt-get install flite）か espeakng-loader パッケージをインストールしてください。</translation>
    </message>
    <message>
        <source>Is flite whole?</source>
        <translation>flite は壊れていませんか？</translation>
    </message>
    <message>
        <source>It is asked too often.</source>
        <translation>要求が多すぎます。</translation>
    </message>
    <message>
        <source>No voice here speaks this language.</source>
        <translation>ここにこの言語を話す声はありません。</translation>
    </message>
    <message>
        <source>Reinstall the package pocketsphinx, or set a transcription server in the settings.</source>
        <translation>pocketsphinx パッケージをもう一度インストールするか、設定で文字起こしのサーバーを指定してください。</translation>
    </message>
    <message>
        <source>See that server&apos;s own log.</source>
        <translation>そのサーバー自身のログを見てください。</translation>
    </message>
    <message>
        <source>Speech recognition failed: {reason}.</source>
        <translation>音声認識に失敗しました：{reason}。</translation>
    </message>
    <message>
        <source>Start it, or leave its URL out to use this computer&apos;s own.</source>
        <translation>起動するか、URL を外してこのコンピューターのものを使ってください。</translation>
    </message>
    <message>
        <source>The eSpeak NG library cannot be loaded.</source>
        <translation>eSpeak NG のライブラリを読み込めません。</translation>
    </message>
    <message>
        <source>The server at {host} ({what}) answered with status {status}.</source>
        <translation>{host} のサーバー（{what}）が状態 {status} で応答しました。</translation>
    </message>
    <message>
        <source>The server at {host} ({what}) does not answer ({reason}).</source>
        <translation>{host} のサーバー（{what}）が応答しません（{reason}）。</translation>
    </message>
    <message>
        <source>The speech recognition server&apos;s answer has no text.</source>
        <translation>音声認識サーバーの返答に文字がありません。</translation>
    </message>
    <message>
        <source>The voice did not answer within {seconds} seconds.</source>
        <translation>声が {seconds} 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The voice ended with exit code {returncode}.</source>
        <translation>声が終了コード {returncode} で終わりました。</translation>
    </message>
    <message>
        <source>This computer has no voice for the agents.</source>
        <translation>このコンピューターにはエージェントの声がありません。</translation>
    </message>
    <message>
        <source>eSpeak NG does not find its data.</source>
        <translation>eSpeak NG がデータを見つけられません。</translation>
    </message>
    <message>
        <source>eSpeak NG has no voice for “{language}”.</source>
        <translation>eSpeak NG に「{language}」の声はありません。</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Border between conversation and details</source>
        <translation>会話と詳細の境界</translation>
    </message>
    <message>
        <source>Border between kept conversations and conversation</source>
        <translation>保存された会話と会話の境界</translation>
    </message>
    <message>
        <source>Left and right move it.</source>
        <translation>左右キーで動かします。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>1 underrun</source>
        <translation>アンダーラン 1 回</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聞いています</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Ready, no microphone</source>
        <translation>準備完了（マイクなし）</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>話しています</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>考えています</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>あなたを待っています</translation>
    </message>
    <message>
        <source>offline brain</source>
        <translation>オフラインの頭脳</translation>
    </message>
    <message>
        <source>prebuffer {time}</source>
        <translation>先読み {time}</translation>
    </message>
    <message>
        <source>{count} underruns</source>
        <translation>アンダーラン {count} 回</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Another program is busy with {file}.</source>
        <translation>別のプログラムが {file} を使用中です。</translation>
    </message>
    <message>
        <source>Look whether file and folder belong to you, can be written, and have room.</source>
        <translation>ファイルとフォルダーが自分のもので、書き込め、空きがあるか確かめてください。</translation>
    </message>
    <message>
        <source>Make room, or delete conversations in the settings under Privacy and storage.</source>
        <translation>空きを作るか、設定の「プライバシーと保存」で会話を削除してください。</translation>
    </message>
    <message>
        <source>Read it with that one, or update this one.</source>
        <translation>そのバージョンで読むか、この Sidetone を更新してください。</translation>
    </message>
    <message>
        <source>The conversation {id} was kept by a newer Sidetone.</source>
        <translation>会話 {id} はより新しい Sidetone が保存したものです。</translation>
    </message>
    <message>
        <source>The conversations in {file} are damaged.</source>
        <translation>{file} の会話は壊れています。</translation>
    </message>
    <message>
        <source>The conversations in {file} cannot be read or written: {reason}.</source>
        <translation>{file} の会話を読み書きできません：{reason}。</translation>
    </message>
    <message>
        <source>Try it again: what is damaged is mended, or set aside.</source>
        <translation>やり直してください。壊れた部分は直すか、別の場所に移します。</translation>
    </message>
    <message>
        <source>{file} was made by a newer Sidetone; it is left as it is.</source>
        <translation>{file} はより新しい Sidetone が作成したものです。そのままにしてあります。</translation>
    </message>
    <message>
        <source>The disk is full: {file} cannot grow.</source>
        <translation>ディスクがいっぱいです：{file} にこれ以上書けません。</translation>
    </message>
    <message>
        <source>The file as it was is {file}.</source>
        <translation>元のファイルは {file} です。</translation>
    </message>
    <message>
        <source>The kept conversations were damaged and set aside.</source>
        <translation>保存されていた会話が壊れていたため、別の場所に移しました。</translation>
    </message>
    <message>
        <source>There is no conversation {id}.</source>
        <translation>会話 {id} はありません。</translation>
    </message>
    <message>
        <source>This conversation is not kept.</source>
        <translation>この会話は保存されていません。</translation>
    </message>
    <message>
        <source>Try it again in a moment.</source>
        <translation>少し待ってからやり直してください。</translation>
    </message>
    <message>
        <source>Update this Sidetone; until then conversations are not kept.</source>
        <translation>この Sidetone を更新してください。それまで会話は保存されません。</translation>
    </message>
    <message>
        <source>`sidetone conversations` lists those that are kept.</source>
        <translation>`sidetone conversations` で保存された会話を一覧できます。</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Left and right move it. Pauses of more than three seconds pass faster; sound is not kept.</source>
        <translation>左右キーで動かします。3 秒を超える間は速く進み、音声は保存されていません。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Position in the conversation</source>
        <translation>会話内の位置</translation>
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
        <translation>その場所は読み取り専用です</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>it is already there</source>
        <translation>すでにあります</translation>
    </message>
    <message>
        <source>it is no program for this computer</source>
        <translation>このコンピューター用のプログラムではありません</translation>
    </message>
    <message>
        <source>it is not in a folder</source>
        <translation>フォルダーの中にありません</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>時間がかかりすぎました</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>リンクが循環しています</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名前が長すぎます</translation>
    </message>
    <message>
        <source>nobody answers there</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>something else is using it</source>
        <translation>ほかで使用中です</translation>
    </message>
    <message>
        <source>something else is using that port</source>
        <translation>そのポートはほかで使用中です</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>the disk or device failed</source>
        <translation>ディスクまたはデバイスの障害です</translation>
    </message>
    <message>
        <source>the other side ended it</source>
        <translation>相手側が接続を切りました</translation>
    </message>
    <message>
        <source>there is no network</source>
        <translation>ネットワークがありません</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>ファイルまたはフォルダーがありません</translation>
    </message>
    <message>
        <source>there is no way to that computer</source>
        <translation>そのコンピューターへの経路がありません</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>this computer has no such address</source>
        <translation>このコンピューターにそのアドレスはありません</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>開いているファイルが多すぎます</translation>
    </message>
    <message>
        <source>you may not do that there</source>
        <translation>その場所への権限がありません</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>--barge-in-at needs a second --say or --text, which interrupts the first answer.</source>
        <translation>--barge-in-at には、最初の返答を遮る二つ目の --say か --text が必要です。</translation>
    </message>
    <message>
        <source>--text is empty in step {number}.</source>
        <translation>段階 {number} の --text が空です。</translation>
    </message>
    <message>
        <source>Failed: {what}</source>
        <translation>失敗：{what}</translation>
    </message>
    <message>
        <source>Give it some words.</source>
        <translation>言葉を入れてください。</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>先に作ってください。</translation>
    </message>
    <message>
        <source>The engine on this computer stopped.</source>
        <translation>このコンピューターのエンジンが止まりました。</translation>
    </message>
    <message>
        <source>The events cannot be written to {path}: {reason}.</source>
        <translation>イベントを {path} に書けません：{reason}。</translation>
    </message>
    <message>
        <source>The recording cannot be written: there is no folder {parent}.</source>
        <translation>録音を書けません。フォルダー {parent} がありません。</translation>
    </message>
    <message>
        <source>an answer failed: {why}</source>
        <translation>返答に失敗しました：{why}</translation>
    </message>
    <message>
        <source>step {number} got no answer within {seconds} s</source>
        <translation>段階 {number} は {seconds} 秒以内に返答を得られませんでした</translation>
    </message>
    <message>
        <source>the answer to step {number} did not finish within {seconds} s</source>
        <translation>段階 {number} への返答が {seconds} 秒以内に終わりませんでした</translation>
    </message>
    <message>
        <source>the conversation ended during step {number}</source>
        <translation>段階 {number} の途中で会話が終わりました</translation>
    </message>
    <message>
        <source>the events could not be written: {reason}</source>
        <translation>イベントを書けませんでした：{reason}</translation>
    </message>
    <message>
        <source>the recording could not be written: {reason}</source>
        <translation>録音を書けませんでした：{reason}</translation>
    </message>
    <message>
        <source>{file} holds no sound.</source>
        <translation>{file} に音がありません。</translation>
    </message>
    <message>
        <source>{problem}; step {first} was not performed</source>
        <translation>{problem}。段階 {first} は行われませんでした</translation>
    </message>
    <message>
        <source>{problem}; steps {first} to {last} were not performed</source>
        <translation>{problem}。段階 {first} から {last} は行われませんでした</translation>
    </message>
    <message>
        <source>{tool} asks before each call, and without a window nobody can be asked: it did not run</source>
        <translation>{tool}：呼び出しごとに確認が必要ですが、ウィンドウがないと確認できないため実行しませんでした</translation>
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
        <translation>押して</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>押して話す</translation>
    </message>
    <message>
        <source>Just talk</source>
        <translation>話すだけ</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>マイクなし</translation>
    </message>
    <message>
        <source>The microphone is open while you hold this button or the talk key.</source>
        <translation>このボタンまたは話すキーを押している間、マイクが開きます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Talk again</source>
        <translation>もう一度話す</translation>
    </message>
    <message>
        <source>The microphone is muted. Press to open it.</source>
        <translation>マイクはミュートされています。押すと開きます。</translation>
    </message>
    <message>
        <source>The microphone is open: a pause ends your turn. Press to mute.</source>
        <translation>マイクは開いています。間が空くと発言が終わります。押すとミュートします。</translation>
    </message>
    <message>
        <source>There is no microphone to talk into: type instead.</source>
        <translation>話すためのマイクがありません。代わりに入力してください。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>connecting again</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>聞かれていない</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>入力</translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Left and right choose a mark; plus and minus zoom; End follows.</source>
        <translation>左右で印を選び、プラスとマイナスで拡大縮小、End で追従します。</translation>
    </message>
</context>
<context>
    <name>ToolFile</name>
    <message>
        <source>Functions in it: {names}.</source>
        <translation>中にある関数：{names}。</translation>
    </message>
    <message>
        <source>In this package of Sidetone, a tool file can import Python&apos;s standard library. For other modules, install Sidetone&apos;s wheel into an environment that has them, or offer the tool by a tool server (MCP).</source>
        <translation>この Sidetone のパッケージでは、ツールファイルは Python の標準ライブラリを import できます。ほかのモジュールを使うには、それがある環境に Sidetone の wheel をインストールするか、ツールサーバー（MCP）でツールを提供してください。</translation>
    </message>
    <message>
        <source>Let it define functions only.</source>
        <translation>関数の定義だけにしてください。</translation>
    </message>
    <message>
        <source>Mend the file, then open the agent set again.</source>
        <translation>ファイルを直してから、エージェントセットをもう一度開いてください。</translation>
    </message>
    <message>
        <source>The process of {shown} {reason}.</source>
        <translation>{shown} のプロセス：{reason}。</translation>
    </message>
    <message>
        <source>The tool file {name}</source>
        <translation>ツールファイル {name}</translation>
    </message>
    <message>
        <source>The tool file {name} cannot be read: {why}.</source>
        <translation>ツールファイル {name} を読めません：{why}。</translation>
    </message>
    <message>
        <source>The tool file {path} has changed since you agreed to run it (now SHA-256 {sha}).</source>
        <translation>実行に同意された後、ツールファイル {path} が変わりました（現在の SHA-256 {sha}）。</translation>
    </message>
    <message>
        <source>The tool file {path} is not trusted, so nothing of it was run (SHA-256 {sha}).</source>
        <translation>ツールファイル {path} は信頼されていないので、何も実行していません（SHA-256 {sha}）。</translation>
    </message>
    <message>
        <source>could not be started ({reason})</source>
        <translation>起動できませんでした（{reason}）</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>起動しませんでした</translation>
    </message>
    <message>
        <source>ended by itself (exit code {code})</source>
        <translation>自分で終わりました（終了コード {code}）</translation>
    </message>
    <message>
        <source>sent what cannot be read, and was ended</source>
        <translation>読めないものを送ったので終了されました</translation>
    </message>
    <message>
        <source>was closed</source>
        <translation>閉じられました</translation>
    </message>
    <message>
        <source>was ended, because a call of another function of its file took too long</source>
        <translation>同じファイルの別の関数の呼び出しに時間がかかりすぎたので終了されました</translation>
    </message>
    <message>
        <source>was ended, because a call of another function of its file was given up</source>
        <translation>同じファイルの別の関数の呼び出しが取りやめられたので終了されました</translation>
    </message>
    <message>
        <source>{file}:{line}: the tool file failed when it was loaded: {said}.</source>
        <translation>{file}:{line}: ツールファイルの読み込みに失敗しました：{said}。</translation>
    </message>
    <message>
        <source>{file}:{line}: this is not valid Python: {reason}.</source>
        <translation>{file}:{line}: 正しい Python ではありません：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be read as Python: {reason}.</source>
        <translation>{path} を Python として読めません：{reason}。</translation>
    </message>
    <message>
        <source>{place}: {what}</source>
        <translation>{place}: {what}</translation>
    </message>
    <message>
        <source>{shown} did not come to its end within {seconds} seconds when it was loaded.</source>
        <translation>{shown} は読み込みのとき {seconds} 秒以内に終わりませんでした。</translation>
    </message>
    <message>
        <source>{shown} has no function “{name}”.</source>
        <translation>{shown} に関数「{name}」はありません。</translation>
    </message>
    <message>
        <source>{shown} is not in use any more.</source>
        <translation>{shown} はもう使われていません。</translation>
    </message>
    <message>
        <source>{shown}: “{name}” is no function, so it cannot be a tool.</source>
        <translation>{shown}: 「{name}」は関数ではないので、ツールになりません。</translation>
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
        <translation>JMESPath 式です。空欄なら応答全体を使います。</translation>
    </message>
    <message>
        <source>A name in curly brackets is a parameter that the model fills in.</source>
        <translation>波かっこ内の名前は、モデルが値を入れるパラメーターです。</translation>
    </message>
    <message>
        <source>A server needs a program or an address, not both.</source>
        <translation>サーバーにはプログラムかアドレスのどちらか一方が必要です。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Arguments, one a line</source>
        <translation>引数（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Ask me before each call</source>
        <translation>呼び出すたびに確認する</translation>
    </message>
    <message>
        <source>Body (JSON)</source>
        <translation>本文（JSON）</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>For agents</source>
        <translation>エージェント向け</translation>
    </message>
    <message>
        <source>For the model; letters, digits, “_” and “-”.</source>
        <translation>モデルが使う名前です。英字、数字、“_”、“-” が使えます。</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>打ち切るまでの時間</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>In agent sets</source>
        <translation>エージェントセットでの名前</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用する</translation>
    </message>
    <message>
        <source>Left empty, every name in curly brackets is a text.</source>
        <translation>空欄なら、波かっこ内の名前はすべてテキストです。</translation>
    </message>
    <message>
        <source>May reach this computer and its network</source>
        <translation>このコンピューターとそのネットワークへの接続を許可</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Or address</source>
        <translation>またはアドレス</translation>
    </message>
    <message>
        <source>Otherwise you are asked before such a call.</source>
        <translation>許可しない場合は、そのような呼び出しの前に確認します。</translation>
    </message>
    <message>
        <source>Parameters (JSON schema)</source>
        <translation>パラメーター（JSON スキーマ）</translation>
    </message>
    <message>
        <source>Part of the answer</source>
        <translation>応答のうち使う部分</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Secret headers</source>
        <translation>秘密のヘッダー</translation>
    </message>
    <message>
        <source>Secret variables</source>
        <translation>秘密の変数</translation>
    </message>
    <message>
        <source>Tools of this server</source>
        <translation>このサーバーのツール</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>What it does, for the model</source>
        <translation>モデル向けの説明</translation>
    </message>
    <message>
        <source>Write this among an agent’s tools. It is in force when a conversation begins.</source>
        <translation>エージェントのツールにこの名前を書いてください。会話を始めるときに有効になります。</translation>
    </message>
    <message>
        <source>{count} without quotes keeps its type, &quot;{name}&quot; is a text.</source>
        <translation>引用符なしの {count} は型を保ち、&quot;{name}&quot; はテキストになります。</translation>
    </message>
</context>
<context>
    <name>ToolSecrets</name>
    <message>
        <source>Names, with commas between them.</source>
        <translation>名前をコンマで区切って入力します。</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>{name} の値</translation>
    </message>
</context>
<context>
    <name>ToolServers</name>
    <message>
        <source>A session connects the servers of its agents; otherwise await its connect().</source>
        <translation>セッションはエージェントのサーバーに接続します。そうでなければ connect() を待ってください。</translation>
    </message>
    <message>
        <source>If you need some of its tools, allow only these (tool_filter, or in the settings).</source>
        <translation>必要なツールだけを許可してください（tool_filter か設定）。</translation>
    </message>
    <message>
        <source>The conversation goes on without its tools. They come back when an agent that names it takes over again.</source>
        <translation>会話はそのツールなしで続きます。それを指定するエージェントがもう一度担当すると戻ります。</translation>
    </message>
    <message>
        <source>The server&apos;s is left out; rename one of them, or keep it out with the server&apos;s tool_filter.</source>
        <translation>サーバーのものは外されます。どちらかの名前を変えるか、サーバーの tool_filter で除いてください。</translation>
    </message>
    <message>
        <source>The tool server “{name}” {reason}.</source>
        <translation>ツールサーバー「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>The tool server “{server}” describes the arguments of {tool} with {count} characters; at most {most} can be used.</source>
        <translation>ツールサーバー「{server}」は {tool} の引数を {count} 文字で説明しています。使えるのは {most} 文字までです。</translation>
    </message>
    <message>
        <source>The tool server “{server}” has a tool called {name}, and so has {other}.</source>
        <translation>ツールサーバー「{server}」に {name} というツールがありますが、{other} にもあります。</translation>
    </message>
    <message>
        <source>The tool server “{server}” offers {count} tools; at most {most} can be used.</source>
        <translation>ツールサーバー「{server}」はツールを {count} 個出しています。使えるのは {most} 個までです。</translation>
    </message>
    <message>
        <source>answered the call with an error: {reason}</source>
        <translation>呼び出しにエラーで答えました：{reason}</translation>
    </message>
    <message>
        <source>broke the connection off</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>接続できません</translation>
    </message>
    <message>
        <source>cannot be reached through the proxy</source>
        <translation>プロキシから接続できません</translation>
    </message>
    <message>
        <source>cannot be reached: the proxy refuses its user or password</source>
        <translation>接続できません。プロキシがユーザーまたはパスワードを受け付けません</translation>
    </message>
    <message>
        <source>cannot be started: there is no {file}</source>
        <translation>起動できません。{file} がありません</translation>
    </message>
    <message>
        <source>cannot be started: {reason}</source>
        <translation>起動できません：{reason}</translation>
    </message>
    <message>
        <source>closed its output</source>
        <translation>出力を閉じました</translation>
    </message>
    <message>
        <source>could not be connected ({reason})</source>
        <translation>接続できませんでした（{reason}）</translation>
    </message>
    <message>
        <source>did not answer within {seconds} seconds</source>
        <translation>{seconds} 秒以内に応答しませんでした</translation>
    </message>
    <message>
        <source>did not list its tools ({reason})</source>
        <translation>ツールの一覧を出しませんでした（{reason}）</translation>
    </message>
    <message>
        <source>did not list its tools within {seconds} seconds</source>
        <translation>{seconds} 秒以内にツールの一覧を出しませんでした</translation>
    </message>
    <message>
        <source>ended (exit code {code})</source>
        <translation>終わりました（終了コード {code}）</translation>
    </message>
    <message>
        <source>has forgotten the session (HTTP 404)</source>
        <translation>セッションが失われました（HTTP 404）</translation>
    </message>
    <message>
        <source>is not connected</source>
        <translation>接続されていません</translation>
    </message>
    <message>
        <source>refuses the key or header that was sent (HTTP {status})</source>
        <translation>送られたキーまたはヘッダーを受け付けません（HTTP {status}）</translation>
    </message>
    <message>
        <source>sent what cannot be read ({reason})</source>
        <translation>読めないものを送りました（{reason}）</translation>
    </message>
    <message>
        <source>was closed while it was being connected</source>
        <translation>接続している間に閉じられました</translation>
    </message>
    <message>
        <source>was lost ({reason})</source>
        <translation>失われました（{reason}）</translation>
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
        <translation>スキーマは波かっこで囲んだ JSON オブジェクトです。</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>This is no JSON (line {line}): {reason}.</source>
        <translation>正しい JSON ではありません（{line} 行目）: {reason}。</translation>
    </message>
    <message>
        <source>“{line}” needs a name and “{mark}”.</source>
        <translation>“{line}” には名前と “{mark}” が必要です。</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <translation>“{name}” が 2 回あります。</translation>
    </message>
</context>
<context>
    <name>ToolTrial</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>サーバーが時間内に応答しませんでした。</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Clock, calculator, timer, notes, units and weather: an agent has those that are ticked for it on the Agents page.</source>
        <translation>時計、計算機、タイマー、メモ、単位、天気：エージェントのページで選んだものをエージェントが使います。</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP リクエスト</translation>
    </message>
    <message>
        <source>Own tools</source>
        <translation>自分のツール</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Python file of tools</source>
        <translation>ツールの Python ファイル</translation>
    </message>
    <message>
        <source>Python file …</source>
        <translation>Python ファイル…</translation>
    </message>
    <message>
        <source>Python function</source>
        <translation>Python 関数</translation>
    </message>
    <message>
        <source>Python functions, HTTP requests and servers of tools (MCP) that your agents may use.</source>
        <translation>エージェントが使える Python 関数、HTTP リクエスト、ツールサーバー（MCP）です。</translation>
    </message>
    <message>
        <source>Server of tools</source>
        <translation>ツールサーバー</translation>
    </message>
    <message>
        <source>Server of tools (MCP)</source>
        <translation>ツールサーバー（MCP）</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Tools that come with Sidetone</source>
        <translation>Sidetone に付属するツール</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>(no words were recognised)</source>
        <translation>（言葉が認識されませんでした）</translation>
    </message>
    <message>
        <source>(not heard: {count} characters)</source>
        <translation>（聞かれず：{count} 文字）</translation>
    </message>
    <message>
        <source>(what you said could not be transcribed)</source>
        <translation>（話した内容を文字にできませんでした）</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation>記録全体をコピー</translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation>許可しない</translation>
    </message>
    <message>
        <source>Fold what was not heard</source>
        <translation>聞かれなかった部分をたたむ</translation>
    </message>
    <message>
        <source>Go to the newest row</source>
        <translation>最新の行へ移動</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>詳細を隠す</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Show details here</source>
        <translation>ここに詳細を表示</translation>
    </message>
    <message>
        <source>Show what was not heard</source>
        <translation>聞かれなかった部分を表示</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>The conversation ended before this tool answered.</source>
        <translation>このツールが答える前に会話が終わりました。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>heard {heard} of {whole} s</source>
        <translation>{whole} 秒中 {heard} 秒聞かれた</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>遮られた</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>聞いています</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>話しています</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>あなたを待っています</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Choose, open or close</source>
        <translation>選択して開閉</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Arguments (JSON)</source>
        <translation>引数（JSON）</translation>
    </message>
    <message>
        <source>Calling …</source>
        <translation>呼び出し中…</translation>
    </message>
    <message>
        <source>Check its name, and whether the account may use it.</source>
        <translation>名前と、アカウントで使用できるかを確認してください。</translation>
    </message>
    <message>
        <source>Check the address and the model&apos;s name.</source>
        <translation>アドレスとモデル名を確認してください。</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>アドレスとネットワークを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Check the address and whether this computer is online.</source>
        <translation>アドレスと、このコンピューターがオンラインかを確認してください。</translation>
    </message>
    <message>
        <source>Check the address, and whether the proxy may lead there.</source>
        <translation>アドレスと、プロキシがそこへの接続を許しているかを確認してください。</translation>
    </message>
    <message>
        <source>Check the address: it ends in /v1/realtime.</source>
        <translation>アドレスを確認してください。/v1/realtime で終わります。</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>キーと、その使用権限を確認してください。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, or connect without one.</source>
        <translation>プロキシのアドレスを確認するか、プロキシなしで接続してください。</translation>
    </message>
    <message>
        <source>Check the user and the password of the proxy.</source>
        <translation>プロキシのユーザーとパスワードを確認してください。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and who made the server&apos;s certificate.</source>
        <translation>このコンピューターの日付と、サーバー証明書の発行者を確認してください。</translation>
    </message>
    <message>
        <source>Does the server speak wss://? One without TLS has an address with ws://.</source>
        <translation>サーバーは wss:// に対応していますか。TLS のないサーバーのアドレスは ws:// で始まります。</translation>
    </message>
    <message>
        <source>Is the server running, and the address right?</source>
        <translation>サーバーは動いていますか。アドレスは正しいですか。</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>リクエストを送る</translation>
    </message>
    <message>
        <source>Nothing listens at {host}.</source>
        <translation>{host} で待ち受けているものがありません。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>何も送信していません。</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>プライベートアドレス</translation>
    </message>
    <message>
        <source>The account at {host} has no credit left.</source>
        <translation>{host} のアカウントに残高がありません。</translation>
    </message>
    <message>
        <source>The key is good: check plan and credit of the account.</source>
        <translation>キーは正しいです。アカウントのプランと残高を確認してください。</translation>
    </message>
    <message>
        <source>The key is good: try again in a minute.</source>
        <translation>キーは正しいです。少し待ってからもう一度試してください。</translation>
    </message>
    <message>
        <source>The proxy cannot be reached, so {host} was not either.</source>
        <translation>プロキシにつながらないため、{host} にも接続できませんでした。</translation>
    </message>
    <message>
        <source>The proxy does not accept its user or password, so {host} was not reached.</source>
        <translation>プロキシがユーザーまたはパスワードを受け付けないため、{host} に接続できませんでした。</translation>
    </message>
    <message>
        <source>The proxy does not lead to {host}.</source>
        <translation>プロキシから {host} に接続できません。</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>There is no computer of the name {host}.</source>
        <translation>{host} という名前のコンピューターが見つかりません。</translation>
    </message>
    <message>
        <source>There is no secure connection to {host}.</source>
        <translation>{host} に安全に接続できません。</translation>
    </message>
    <message>
        <source>{reason} That is this computer or its network. Make it all the same?</source>
        <translation>{reason} このコンピューターまたはそのネットワーク内の宛先です。それでも送りますか?</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>{host} answers, but is no server for realtime voice.</source>
        <translation>{host} は応答しますが、リアルタイム音声のサーバーではありません。</translation>
    </message>
    <message>
        <source>{host} answers, with the model {model}.</source>
        <translation>{host} が応答しています。モデル：{model}</translation>
    </message>
    <message>
        <source>{host} answers.</source>
        <translation>{host} が応答しています。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} に接続できません。</translation>
    </message>
    <message>
        <source>{host} closed the connection without an answer.</source>
        <translation>{host} は応答せずに接続を閉じました。</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} は {seconds} 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>{host} does not accept the key.</source>
        <translation>{host} はキーを受け付けません。</translation>
    </message>
    <message>
        <source>{host} does not know the model or deployment “{model}”.</source>
        <translation>{host} には「{model}」というモデルまたはデプロイがありません。</translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation>{host} が接続を拒否しました。</translation>
    </message>
    <message>
        <source>{host} takes no more requests just now.</source>
        <translation>{host} は現在これ以上の要求を受け付けません。</translation>
    </message>
</context>
<context>
    <name>TrialPart</name>
    <message>
        <source>It lets this pass.</source>
        <translation>問題なく通ります。</translation>
    </message>
    <message>
        <source>It lets this pass: it found nothing of its kinds. Names and postal addresses it does not find.</source>
        <translation>問題なく通ります。対象の種類は見つかりませんでした。人名と住所は探しません。</translation>
    </message>
    <message>
        <source>It trips: {reasons}</source>
        <translation>引っかかります：{reasons}</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>What an agent might say</source>
        <translation>エージェントが言いそうなこと</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>File: {path}</source>
        <translation>ファイル：{path}</translation>
    </message>
    <message>
        <source>Function: {signature}</source>
        <translation>関数：{signature}</translation>
    </message>
</context>
<context>
    <name>TrustPart</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>書かれている内容</translation>
    </message>
    <message>
        <source>Let this file run</source>
        <translation>このファイルの実行を許可</translation>
    </message>
    <message>
        <source>Look at the file again</source>
        <translation>ファイルを再確認</translation>
    </message>
    <message>
        <source>May agents run this file? It can do whatever you can do on this computer. Read it first.</source>
        <translation>エージェントにこのファイルの実行を許可しますか？このファイルは、あなたがこのコンピューターでできることをすべて実行できます。まず内容を読んでください。</translation>
    </message>
    <message>
        <source>The file has changed since you agreed to it, and does not run.</source>
        <translation>許可した後にファイルが変更されたため、実行されません。</translation>
    </message>
    <message>
        <source>There is no function in this file.</source>
        <translation>このファイルには関数がありません。</translation>
    </message>
    <message>
        <source>You agreed to this content. When it changes, you are asked again.</source>
        <translation>この内容を許可しました。変更されたときは、もう一度確認します。</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Cost</source>
        <translation>料金</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>価格表</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>文字起こし</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>a part of it has no price</source>
        <translation>一部に価格がありません</translation>
    </message>
    <message>
        <source>engine asks a server</source>
        <translation>エンジンがサーバーを利用</translation>
    </message>
    <message>
        <source>it is in several currencies</source>
        <translation>複数の通貨です</translation>
    </message>
    <message>
        <source>no price for it</source>
        <translation>価格情報なし</translation>
    </message>
    <message>
        <source>no price of that day is known</source>
        <translation>その日の価格が分かりません</translation>
    </message>
    <message>
        <source>no price of the model is known</source>
        <translation>モデルの価格が分かりません</translation>
    </message>
    <message>
        <source>no price of the transcription is known</source>
        <translation>文字起こしの価格が分かりません</translation>
    </message>
    <message>
        <source>no reason was told</source>
        <translation>理由は不明</translation>
    </message>
    <message>
        <source>none (an engine on this computer)</source>
        <translation>なし（このコンピューターのエンジン）</translation>
    </message>
    <message>
        <source>none, on this computer</source>
        <translation>なし（このコンピューター）</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>含まず</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not known ({why})</source>
        <translation>不明（{why}）</translation>
    </message>
    <message>
        <source>of them cached</source>
        <translation>うちキャッシュ済み</translation>
    </message>
    <message>
        <source>several currencies</source>
        <translation>複数の通貨</translation>
    </message>
    <message>
        <source>the engine asks a server of its own</source>
        <translation>エンジンが独自のサーバーに尋ねています</translation>
    </message>
    <message>
        <source>the server did not tell the kinds of tokens</source>
        <translation>サーバーがトークンの種類を知らせませんでした</translation>
    </message>
    <message>
        <source>the server&apos;s counts do not add up</source>
        <translation>サーバーの数が合いません</translation>
    </message>
    <message>
        <source>the server’s counts are not enough</source>
        <translation>サーバーの集計では不足</translation>
    </message>
    <message>
        <source>{amount}, at {provider}&apos;s prices from {date} on</source>
        <translation>{amount}、{provider} の {date} からの価格</translation>
    </message>
    <message>
        <source>{amount}, without transcription, at {provider}&apos;s prices from {date} on</source>
        <translation>{amount}、文字起こしを除く、{provider} の {date} からの価格</translation>
    </message>
    <message>
        <source>{input} in ({cached} of them cached), {output} out</source>
        <translation>入力 {input}（うちキャッシュ {cached}）、出力 {output}</translation>
    </message>
    <message>
        <source>{input} in, {output} out</source>
        <translation>入力 {input}、出力 {output}</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>1 is natural.</source>
        <translation>1 が自然な速さです。</translation>
    </message>
    <message>
        <source>A turn ends</source>
        <translation>番の終わり</translation>
    </message>
    <message>
        <source>After a pause</source>
        <translation>間があいたとき</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>As suits the connection</source>
        <translation>接続に合わせる</translation>
    </message>
    <message>
        <source>As the service likes</source>
        <translation>サービスに任せる</translation>
    </message>
    <message>
        <source>Changes are in force at once, also in a conversation that is open, unless a row says otherwise.</source>
        <translation>項目に特に書かれていないかぎり、変更は開いている会話にもすぐに反映されます。</translation>
    </message>
    <message>
        <source>Done by the service. The engine on this computer does none.</source>
        <translation>サービスが行います。このコンピューターのエンジンは行いません。</translation>
    </message>
    <message>
        <source>For a microphone in the room, as in a laptop</source>
        <translation>ノートパソコンなど部屋のマイク用</translation>
    </message>
    <message>
        <source>For a microphone near the mouth, as in a headset</source>
        <translation>ヘッドセットなど口元のマイク用</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自動で判別</translation>
    </message>
    <message>
        <source>From the next answer on.</source>
        <translation>次の応答から有効です。</translation>
    </message>
    <message>
        <source>From the next conversation on: a session keeps the model it began with.</source>
        <translation>次の会話から有効です。セッションは始めたときのモデルのままです。</translation>
    </message>
    <message>
        <source>Higher lets less noise count as speech. The bar shows how sure the detector of this computer is; a service elsewhere judges a little differently.</source>
        <translation>高いほど雑音を発話とみなしにくくなります。バーはこのコンピューターの検出器の確信度を示します。ほかのサービスの判断は少し異なります。</translation>
    </message>
    <message>
        <source>How long it waits when a sentence seems unfinished.</source>
        <translation>文が途中のように聞こえるときに待つ長さです。</translation>
    </message>
    <message>
        <source>Interrupting the agent</source>
        <translation>エージェントを遮る</translation>
    </message>
    <message>
        <source>Kept from before</source>
        <translation>直前から残す長さ</translation>
    </message>
    <message>
        <source>Language you speak</source>
        <translation>話す言語</translation>
    </message>
    <message>
        <source>Long: waits up to 8 seconds</source>
        <translation>長い：最大 8 秒待つ</translation>
    </message>
    <message>
        <source>Middling: up to 4 seconds</source>
        <translation>普通：最大 4 秒</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Names and terms that are easily misheard. gpt-realtime-whisper takes none.</source>
        <translation>聞き間違えやすい名前や用語です。gpt-realtime-whisper では使えません。</translation>
    </message>
    <message>
        <source>No speech.</source>
        <translation>発話ではありません。</translation>
    </message>
    <message>
        <source>Noise reduction</source>
        <translation>雑音の低減</translation>
    </message>
    <message>
        <source>Of OpenAI and of servers that take a model’s name. The usual one is {model}.</source>
        <translation>OpenAI と、モデル名を受け取るサーバーで使われます。標準は {model} です。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Off: your words stay out of the transcript; the agent hears them all the same.</source>
        <translation>オフでは自分の言葉は記録に残りませんが、エージェントには聞こえます。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>待つ長さ</translation>
    </message>
    <message>
        <source>Pause that ends a turn</source>
        <translation>番を終わらせる間</translation>
    </message>
    <message>
        <source>Short: up to 2 seconds</source>
        <translation>短い：最大 2 秒</translation>
    </message>
    <message>
        <source>Shorter answers sooner, and cuts off those who think while they speak.</source>
        <translation>短いほど早く答えますが、考えながら話す人を遮ります。</translation>
    </message>
    <message>
        <source>So much of the sound before your first word is taken along, so that its beginning is not lost.</source>
        <translation>最初の言葉の前の音をこれだけ含め、出だしが欠けないようにします。</translation>
    </message>
    <message>
        <source>Speed of speech</source>
        <translation>話す速さ</translation>
    </message>
    <message>
        <source>Spoken, and written along</source>
        <translation>声で話し、文字でも表示</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>The agent stops as soon as you speak. Off: it finishes, and answers what you said then; a held talk key stops it all the same.</source>
        <translation>話し始めるとエージェントはすぐに止まります。オフでは最後まで話してから、その言葉に答えます。話すキーを押せばそれでも止まります。</translation>
    </message>
    <message>
        <source>The agent stops when you send a message. Off: it finishes first.</source>
        <translation>メッセージを送るとエージェントは止まります。オフでは先に最後まで話します。</translation>
    </message>
    <message>
        <source>The engine on this computer has its own.</source>
        <translation>このコンピューターのエンジンは独自のものを使います。</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>標準のもの</translation>
    </message>
    <message>
        <source>This is speech.</source>
        <translation>発話です。</translation>
    </message>
    <message>
        <source>Threshold of speech</source>
        <translation>発話のしきい値</translation>
    </message>
    <message>
        <source>Transcribed by</source>
        <translation>書き起こすモデル</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Voice and turn taking</source>
        <translation>音声と話す順番</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>自分の言葉</translation>
    </message>
    <message>
        <source>When what you said is complete</source>
        <translation>話の内容が完結したとき</translation>
    </message>
    <message>
        <source>When you send text</source>
        <translation>文字を送るとき</translation>
    </message>
    <message>
        <source>When you speak</source>
        <translation>自分が話すとき</translation>
    </message>
    <message>
        <source>When your turn is over</source>
        <translation>自分の番が終わるとき</translation>
    </message>
    <message>
        <source>Where turns go by voice. While you hold a key to talk, letting go ends your turn.</source>
        <translation>声で順番を決める場合の設定です。キーを押して話す場合は、離すと番が終わります。</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>出てきそうな言葉</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>書き起こす</translation>
    </message>
    <message>
        <source>Written only</source>
        <translation>文字のみ</translation>
    </message>
    <message>
        <source>{model}, until {day}</source>
        <translation>{model}（{day} まで）</translation>
    </message>
</context>
<context>
    <name>WavFile</name>
    <message>
        <source>Convert it to 16-bit PCM WAV.</source>
        <translation>16 ビット PCM の WAV に変換してください。</translation>
    </message>
    <message>
        <source>Make it 16-bit.</source>
        <translation>16 ビットにしてください。</translation>
    </message>
    <message>
        <source>format {kind} with {bits} bits is not supported</source>
        <translation>{bits} ビットの形式 {kind} には対応していません</translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation>WAV のように始まっていません</translation>
    </message>
    <message>
        <source>it has no format or no sound</source>
        <translation>形式か音がありません</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>its header makes no sense</source>
        <translation>ヘッダーが正しくありません</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} を読めません：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} に書けません：{reason}。</translation>
    </message>
    <message>
        <source>{file} has samples of {bits} bits.</source>
        <translation>{file} のサンプルは {bits} ビットです。</translation>
    </message>
    <message>
        <source>{file} is no WAV file: {reason}.</source>
        <translation>{file} は WAV ファイルではありません：{reason}。</translation>
    </message>
    <message>
        <source>{file} is not a WAV file that can be played: {reason}.</source>
        <translation>{file} は再生できる WAV ファイルではありません：{reason}。</translation>
    </message>
    <message>
        <source>{out} cannot be written: {reason}.</source>
        <translation>{out} に書けません：{reason}。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>An agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine. To converse freely these agents want a language model: name a chat server in the settings, under Connections.</source>
        <translation>聞き取りと発話はこのコンピューターで行われます。自由に会話するには言語モデルが必要です。設定の「接続」でチャットサーバーを指定してください。</translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine; the answers come from your chat server.</source>
        <translation>聞き取りと発話はこのコンピューターで行われ、答えは自分のチャットサーバーから届きます。</translation>
    </message>
    <message>
        <source>Hearing, answering and speaking all happen on this machine: no account, no key, no network.</source>
        <translation>聞き取り、回答、発話はすべてこのコンピューターで行われます。アカウントもキーもネットワークも不要です。</translation>
    </message>
    <message>
        <source>Just say:</source>
        <translation>こう話してみてください：</translation>
    </message>
    <message>
        <source>Hold {key} and say:</source>
        <translation>{key} を押したまま話してください：</translation>
    </message>
    <message>
        <source>Hold {key} and speak.</source>
        <translation>{key} を押したまま話してください。</translation>
    </message>
    <message>
        <source>Or type a message below.</source>
        <translation>または下にメッセージを入力してください。</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens and answers aloud.</source>
        <translation>ボタンを押して話してください。「{agents}」が聞いて、声で答えます。</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens, answers aloud and uses its tools.</source>
        <translation>ボタンを押して話してください。「{agents}」が聞いて声で答え、ツールを使います。</translation>
    </message>
    <message>
        <source>Ready for a conversation</source>
        <translation>会話の準備ができました</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>何か話してください</translation>
    </message>
    <message>
        <source>Speak.</source>
        <translation>話してください。</translation>
    </message>
    <message>
        <source>Talk with an agent, on this computer</source>
        <translation>このコンピューターでエージェントと話す</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>There is no microphone to talk into.</source>
        <translation>話すためのマイクがありません。</translation>
    </message>
    <message>
        <source>{key} stops the agent.</source>
        <translation>{key} でエージェントを止めます。</translation>
    </message>
    <message>
        <source>To talk with another service, choose it above and press Connect.</source>
        <translation>別のサービスと話すには、上で選んで「接続」を押してください。</translation>
    </message>
    <message>
        <source>Type below.</source>
        <translation>下に入力してください。</translation>
    </message>
    <message>
        <source>Type below:</source>
        <translation>下に入力してください：</translation>
    </message>
    <message>
        <source>Type something</source>
        <translation>何か入力してください</translation>
    </message>
    <message>
        <source>the button</source>
        <translation>ボタン</translation>
    </message>
    <message>
        <source>{agents} will be with you in a moment.</source>
        <translation>「{agents}」がまもなく応対します。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… あと %n 行</numerusform>
        </translation>
    </message>
</context>
</TS>
