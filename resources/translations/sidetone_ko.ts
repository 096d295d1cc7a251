<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Sidetone</source>
        <translation>Sidetone 정보</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>라이선스…</translation>
    </message>
    <message>
        <source>Sidetone’s own code is under the MIT licence. Other people’s work is inside, under their own terms. Because eSpeak NG is among it, whoever passes the whole on does so under the GNU General Public License, version 3 or later.</source>
        <translation>Sidetone 자체의 코드는 MIT 라이선스입니다. 다른 사람들의 결과물이 각자의 조건에 따라 들어 있습니다. 그 가운데 eSpeak NG가 있으므로, 전체를 다시 배포할 때는 GNU General Public License 버전 3 이상을 따릅니다.</translation>
    </message>
    <message>
        <source>Talk with realtime voice agents, see what they do, keep what was said.</source>
        <translation>실시간 음성 에이전트와 대화하고, 하는 일을 보고, 나눈 말을 간직하세요.</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Error, {time}: {text}</source>
        <translation>오류, {time}: {text}</translation>
    </message>
    <message>
        <source>Handed over: {text}</source>
        <translation>대화 넘김: {text}</translation>
    </message>
    <message>
        <source>Handoff, {time}: {text}</source>
        <translation>대화 넘김, {time}: {text}</translation>
    </message>
    <message>
        <source>Note, {time}: {text}</source>
        <translation>알림, {time}: {text}</translation>
    </message>
    <message>
        <source>Result: {text}</source>
        <translation>결과: {text}</translation>
    </message>
    <message>
        <source>The tool {name} failed. {output}</source>
        <translation>도구 {name} 실행에 실패했습니다. {output}</translation>
    </message>
    <message>
        <source>The tool {name} waits for your approval. {arguments}</source>
        <translation>{name} 도구가 승인을 기다립니다. {arguments}</translation>
    </message>
    <message>
        <source>Tool {name}, {time}, {state}</source>
        <translation>도구 {name}, {time}, {state}</translation>
    </message>
    <message>
        <source>Warning, {time}: {text}</source>
        <translation>주의, {time}: {text}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>계속되는 중</translation>
    </message>
    <message>
        <source>{allow} allows it, {refuse} refuses it.</source>
        <translation>{allow} 허용, {refuse} 거부.</translation>
    </message>
    <message>
        <source>{heard} (interrupted; not heard: {unheard})</source>
        <translation>{heard} (끊김, 듣지 못한 부분: {unheard})</translation>
    </message>
    <message>
        <source>{text} (not finished)</source>
        <translation>{text} (아직 끝나지 않음)</translation>
    </message>
    <message>
        <source>{who}, {time}: {text}</source>
        <translation>{who}, {time}: {text}</translation>
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
        <translation>Sidetone 정보</translation>
    </message>
    <message>
        <source>Allow tool</source>
        <translation>도구 허용</translation>
    </message>
    <message>
        <source>Ask the project’s home once; nothing is downloaded</source>
        <translation>프로젝트 홈페이지에 한 번 물어봅니다. 아무것도 내려받지 않습니다</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>전에 보이던 화면으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Change how Sidetone looks and works</source>
        <translation>Sidetone의 모양과 동작 바꾸기</translation>
    </message>
    <message>
        <source>Choose a microphone, a connection and agents</source>
        <translation>마이크, 연결, 에이전트 고르기</translation>
    </message>
    <message>
        <source>Close saved conversation</source>
        <translation>저장된 대화 닫기</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Conversation alone</source>
        <translation>대화만 보기</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>대화 목록</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the selected text or row</source>
        <translation>선택한 글이나 행 복사</translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation>전체 대화록 복사</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>선택한 행의 세부 정보</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>연결 끊기</translation>
    </message>
    <message>
        <source>Don’t allow tool</source>
        <translation>도구 허용 안 함</translation>
    </message>
    <message>
        <source>Edit agent sets…</source>
        <translation>에이전트 세트 편집…</translation>
    </message>
    <message>
        <source>End this conversation</source>
        <translation>이 대화 끝내기</translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation>대화록 내보내기…</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>첫 설정…</translation>
    </message>
    <message>
        <source>Follow the conversation again</source>
        <translation>대화를 다시 따라가기</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>메시지 입력란으로 이동</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>최신으로 이동</translation>
    </message>
    <message>
        <source>Hide everything beside the conversation</source>
        <translation>대화 외에 모두 숨기기</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>누르고 말하기</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Language model…</source>
        <translation>언어 모델…</translation>
    </message>
    <message>
        <source>Let a chat server of yours answer instead of the offline brain</source>
        <translation>오프라인 두뇌 대신 내 채팅 서버가 답하게 하기</translation>
    </message>
    <message>
        <source>Let the waiting tool run</source>
        <translation>기다리는 도구를 실행</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>Look for a newer version…</source>
        <translation>새 버전 확인…</translation>
    </message>
    <message>
        <source>Make agents, and change what they say and may do</source>
        <translation>에이전트를 만들고, 말하는 내용과 할 수 있는 일을 바꿉니다</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>음소거</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>No account, no network: the engine runs here</source>
        <translation>계정도 네트워크도 필요 없음: 엔진이 여기서 실행됨</translation>
    </message>
    <message>
        <source>Open agent set…</source>
        <translation>에이전트 세트 열기…</translation>
    </message>
    <message>
        <source>Open conversation…</source>
        <translation>대화 열기…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>이전 영역</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Save as Markdown or text</source>
        <translation>Markdown 또는 텍스트로 저장</translation>
    </message>
    <message>
        <source>See and play a saved conversation again</source>
        <translation>저장된 대화를 다시 보고 재생합니다</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Send nothing from the microphone</source>
        <translation>마이크 소리를 보내지 않음</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Silence the agent at once</source>
        <translation>에이전트를 즉시 멈춤</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>대화 시작</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Take the keyboard to the next part of the window</source>
        <translation>키보드 포커스를 창의 다음 부분으로 옮깁니다</translation>
    </message>
    <message>
        <source>Take the keyboard to the part of the window before</source>
        <translation>키보드 포커스를 창의 이전 부분으로 옮깁니다</translation>
    </message>
    <message>
        <source>Talk by voice</source>
        <translation>음성으로 대화</translation>
    </message>
    <message>
        <source>Talk now, on this computer</source>
        <translation>지금 이 컴퓨터에서 대화</translation>
    </message>
    <message>
        <source>Talk, while held</source>
        <translation>누르고 있는 동안 말하기</translation>
    </message>
    <message>
        <source>The conversations that are kept</source>
        <translation>보관된 대화를 보입니다</translation>
    </message>
    <message>
        <source>The microphone is open while you hold the talk key or the button</source>
        <translation>말하기 키나 버튼을 누르고 있는 동안 마이크가 열립니다</translation>
    </message>
    <message>
        <source>The microphone is open; pauses end your turn</source>
        <translation>마이크가 열려 있고, 쉬면 차례가 끝남</translation>
    </message>
    <message>
        <source>The talk key: hold it to talk, or press it to mute</source>
        <translation>말하기 키: 누르고 있으면 말하고, 한 번 누르면 음소거합니다</translation>
    </message>
    <message>
        <source>The waiting tool does not run</source>
        <translation>기다리는 도구를 실행하지 않음</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>메시지 입력</translation>
    </message>
    <message>
        <source>Use a file of your own</source>
        <translation>내 파일 사용</translation>
    </message>
    <message>
        <source>Watch the saved conversation happen again</source>
        <translation>저장된 대화가 진행된 그대로 다시 봅니다</translation>
    </message>
    <message>
        <source>What the keyboard does</source>
        <translation>키보드로 할 수 있는 일</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>타임라인 확대</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>타임라인 축소</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>모든 설정</translation>
    </message>
    <message>
        <source>All settings become those of the first day.</source>
        <translation>모든 설정이 처음 상태로 돌아갑니다.</translation>
    </message>
    <message>
        <source>As on the first day. The settings of now are set aside in a file; keys stay in the keyring.</source>
        <translation>처음 상태로 돌립니다. 지금 설정은 파일로 따로 보관하고, 키는 키링에 남습니다.</translation>
    </message>
    <message>
        <source>At most once a day, with one request to sidetone.github.io that holds this version and nothing else. Off, only Help → Look for a newer version asks. Nothing is downloaded.</source>
        <translation>하루에 한 번까지, 이 버전 번호만 담은 요청 하나를 sidetone.github.io로 보냅니다. 끄면 도움말 → 새 버전 확인을 누를 때만 묻습니다. 아무것도 내려받지 않습니다.</translation>
    </message>
    <message>
        <source>At once; for the engine on this computer when it is started next.</source>
        <translation>바로 적용됩니다. 이 컴퓨터의 엔진은 다음에 시작할 때 적용됩니다.</translation>
    </message>
    <message>
        <source>Connections, tools, guardrails and keys on the keyboard too. Your agent sets stay.</source>
        <translation>연결, 도구, 가드레일, 단축키도 포함됩니다. 에이전트 세트는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Copied. Paste it where it is asked for.</source>
        <translation>복사했습니다. 요청받은 곳에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the diagnostic text</source>
        <translation>진단 내용 복사</translation>
    </message>
    <message>
        <source>Diagnostic text</source>
        <translation>진단 내용</translation>
    </message>
    <message>
        <source>Done. The settings until now are in {file}.</source>
        <translation>끝났습니다. 지금까지의 설정은 {file}에 있습니다.</translation>
    </message>
    <message>
        <source>Everything, each message of the connection too</source>
        <translation>연결의 모든 메시지까지 전부</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>For somebody who helps you</source>
        <translation>도와주는 사람에게</translation>
    </message>
    <message>
        <source>Fresh start</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Look at the start</source>
        <translation>시작할 때 확인</translation>
    </message>
    <message>
        <source>Never words, sound or keys. Whether there is a log is under Privacy and storage.</source>
        <translation>말·소리·키는 적지 않습니다. 로그를 쓸지는 ‘개인정보와 저장’에서 정합니다.</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>새 버전</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>모두 초기화…</translation>
    </message>
    <message>
        <source>Versions, devices and changed settings: no key, no address, nothing that you typed.</source>
        <translation>버전, 장치, 바꾼 설정만 담깁니다. 키, 주소, 입력한 글은 없습니다.</translation>
    </message>
    <message>
        <source>What happens, too</source>
        <translation>일어나는 일도</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>잘못된 것만</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>적을 내용</translation>
    </message>
</context>
<context>
    <name>AgentCheck</name>
    <message>
        <source>Agents hand over in a circle, which is fine: {circle}</source>
        <translation>에이전트가 서로 돌아가며 대화를 넘깁니다. 문제없습니다: {circle}</translation>
    </message>
    <message>
        <source>Nobody hands over to this agent.</source>
        <translation>이 에이전트로 대화를 넘기는 에이전트가 없습니다.</translation>
    </message>
    <message>
        <source>These instructions are very long; every connection sends and pays for them.</source>
        <translation>지시문이 매우 깁니다. 연결할 때마다 전송되고 비용이 듭니다.</translation>
    </message>
</context>
<context>
    <name>AgentForm</name>
    <message numerus="yes">
        <source>%n character(s), about {tokens} tokens</source>
        <translation>
            <numerusform>%n자, 약 {tokens}토큰</numerusform>
        </translation>
    </message>
    <message>
        <source>An agent has to have a name. Write one; until then it stays “{name}”.</source>
        <translation>에이전트에는 이름이 있어야 합니다. 이름을 적어 주세요. 그때까지 쓰는 이름: “{name}”.</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>계산기</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Good morning. This is how I sound.</source>
        <translation>안녕하세요. 제 목소리는 이렇습니다.</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>인사말</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>가드레일</translation>
    </message>
    <message>
        <source>Hands over to</source>
        <translation>대화를 넘길 에이전트</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>들어 보기</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>삽입</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>변수 삽입</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>지시문</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>One a line, as in “I have a question about my bill”.</source>
        <translation>한 줄에 하나씩. 예: “청구서에 대해 질문이 있어요”</translation>
    </message>
    <message>
        <source>One a line, as in “opening hours / when are you open: From noon to eleven.”</source>
        <translation>한 줄에 하나씩. 예: “영업시간 / 언제 여나요: 정오부터 11시까지입니다.”</translation>
    </message>
    <message>
        <source>Play the greeting</source>
        <translation>인사말 재생</translation>
    </message>
    <message>
        <source>Tells the agents that can hand over to this one what it is for.</source>
        <translation>이 에이전트로 넘길 수 있는 다른 에이전트에게 용도를 알려 줍니다.</translation>
    </message>
    <message>
        <source>The connection’s own</source>
        <translation>연결의 기본 음성</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>타이머</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Unit conversion</source>
        <translation>단위 변환</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>음성</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>날씨</translation>
    </message>
    <message>
        <source>What it knows</source>
        <translation>알고 있는 것</translation>
    </message>
    <message>
        <source>What it says first.</source>
        <translation>처음 하는 말입니다.</translation>
    </message>
    <message>
        <source>What people say then</source>
        <translation>그때 사람들이 하는 말</translation>
    </message>
    <message>
        <source>When others hand over to it</source>
        <translation>다른 에이전트가 넘겨야 할 때</translation>
    </message>
    <message>
        <source>With the voices of the chosen connection. A service charges for it as for an answer.</source>
        <translation>선택한 연결의 음성으로 들려줍니다. 서비스에서는 답변 한 번과 같은 요금이 듭니다.</translation>
    </message>
    <message>
        <source>“{line}” needs a colon, and something before and after it.</source>
        <translation>“{line}”에는 콜론과 그 앞뒤의 내용이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>AgentMenu</name>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>새 에이전트</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>AgentSet</name>
    <message>
        <source>A newer Sidetone may know it.</source>
        <translation>더 새로운 Sidetone은 알 수도 있습니다.</translation>
    </message>
    <message>
        <source>Agents: {names}.</source>
        <translation>에이전트: {names}.</translation>
    </message>
    <message>
        <source>Allowed: {names}.</source>
        <translation>허용되는 값: {names}.</translation>
    </message>
    <message>
        <source>As in: {example}.</source>
        <translation>예: {example}.</translation>
    </message>
    <message>
        <source>Begin it with the line {line}.</source>
        <translation>{line} 줄로 시작하세요.</translation>
    </message>
    <message>
        <source>Begin one with the line {line}.</source>
        <translation>{line} 줄로 하나를 시작하세요.</translation>
    </message>
    <message>
        <source>Built-in tools: {names}.</source>
        <translation>내장 도구: {names}.</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>혹시 “{name}”인가요?</translation>
    </message>
    <message>
        <source>Guardrails of the settings: {names}.</source>
        <translation>설정의 가드레일: {names}.</translation>
    </message>
    <message>
        <source>Looked for {path}.</source>
        <translation>찾은 곳: {path}.</translation>
    </message>
    <message>
        <source>Parameters: {names}.</source>
        <translation>매개변수: {names}.</translation>
    </message>
    <message>
        <source>Sets to choose by name: {names}.</source>
        <translation>이름으로 고를 수 있는 세트: {names}.</translation>
    </message>
    <message>
        <source>Sets: {names}.</source>
        <translation>세트: {names}.</translation>
    </message>
    <message>
        <source>The agent set {file}</source>
        <translation>에이전트 세트 {file}</translation>
    </message>
    <message>
        <source>The agent set {file} cannot be read: {reason}.</source>
        <translation>에이전트 세트를 읽을 수 없습니다({file}): {reason}.</translation>
    </message>
    <message>
        <source>There is no agent set {file}.</source>
        <translation>그런 에이전트 세트가 없습니다: {file}.</translation>
    </message>
    <message>
        <source>There is no agent set {name}.</source>
        <translation>그런 에이전트 세트가 없습니다: {name}.</translation>
    </message>
    <message>
        <source>There is no agent set “{name}”.</source>
        <translation>“{name}” 에이전트 세트가 없습니다.</translation>
    </message>
    <message>
        <source>Tool files have to lie beside or below the set.</source>
        <translation>도구 파일은 세트와 같은 폴더나 그 아래에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Tools of the settings: {names}.</source>
        <translation>설정의 도구: {names}.</translation>
    </message>
    <message>
        <source>Tools: {names}.</source>
        <translation>도구: {names}.</translation>
    </message>
    <message>
        <source>Write &quot;builtin.&lt;name&gt;&quot; ({names}), &quot;own.&lt;id&gt;&quot; or &quot;&lt;file&gt;.py#&lt;function&gt;&quot;.</source>
        <translation>&quot;builtin.&lt;name&gt;&quot; ({names}), &quot;own.&lt;id&gt;&quot; 또는 &quot;&lt;file&gt;.py#&lt;function&gt;&quot;으로 쓰세요.</translation>
    </message>
    <message>
        <source>Your guardrails: {names}.</source>
        <translation>내 가드레일: {names}.</translation>
    </message>
    <message>
        <source>Your tools: {names}.</source>
        <translation>내 도구: {names}.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>an agent has no key “{key}”.</source>
        <translation>에이전트에는 “{key}” 키가 없습니다.</translation>
    </message>
    <message>
        <source>an agent must be a table.</source>
        <translation>에이전트는 표여야 합니다.</translation>
    </message>
    <message>
        <source>an agent set has no key “{key}”.</source>
        <translation>에이전트 세트에는 “{key}” 키가 없습니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>따옴표로 묶은 글</translation>
    </message>
    <message>
        <source>the agent has no name.</source>
        <translation>에이전트에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>the examples of {tool} must be a list, not {found}.</source>
        <translation>{tool}의 예시는 목록이어야 하는데 {found}입니다.</translation>
    </message>
    <message>
        <source>the fact “{about}” must be text in quotes, not {found}.</source>
        <translation>“{about}” 사실은 따옴표로 묶은 글이어야 하는데 {found}입니다.</translation>
    </message>
    <message>
        <source>the file ends in the middle of a value</source>
        <translation>파일이 값 중간에서 끝납니다</translation>
    </message>
    <message>
        <source>the set has no agents.</source>
        <translation>세트에 에이전트가 없습니다.</translation>
    </message>
    <message>
        <source>the set has {count} agents; at most {most} are read.</source>
        <translation>세트에 에이전트가 {count}개 있습니다. 많아야 {most}개를 읽습니다.</translation>
    </message>
    <message>
        <source>the set needs a title.</source>
        <translation>세트에 제목이 필요합니다.</translation>
    </message>
    <message>
        <source>the settings have no guardrail “{name}”.</source>
        <translation>설정에 “{name}” 가드레일이 없습니다.</translation>
    </message>
    <message>
        <source>the settings have no tool “{name}”.</source>
        <translation>설정에 “{name}” 도구가 없습니다.</translation>
    </message>
    <message>
        <source>there are examples for “{name}”, which is no tool of {agent}.</source>
        <translation>“{name}”에 대한 예시가 있지만 {agent}의 도구가 아닙니다.</translation>
    </message>
    <message>
        <source>there are two agents named “{name}”.</source>
        <translation>“{name}” 에이전트가 둘 있습니다.</translation>
    </message>
    <message>
        <source>there is no agent “{name}” to start with.</source>
        <translation>시작할 “{name}” 에이전트가 없습니다.</translation>
    </message>
    <message>
        <source>there is no built-in tool “{name}”.</source>
        <translation>“{name}” 내장 도구가 없습니다.</translation>
    </message>
    <message>
        <source>there is no guardrail “{name}”.</source>
        <translation>“{name}” 가드레일이 없습니다.</translation>
    </message>
    <message>
        <source>there is no tool file “{file}”.</source>
        <translation>“{file}” 도구 파일이 없습니다.</translation>
    </message>
    <message>
        <source>there is no tool of yours with the id “{id}”.</source>
        <translation>내 도구 가운데 ID가 “{id}”인 것이 없습니다.</translation>
    </message>
    <message>
        <source>this is not valid TOML: {said}.</source>
        <translation>올바른 TOML이 아닙니다: {said}.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>what a fact is about must be words without a colon.</source>
        <translation>사실의 주제는 콜론이 없는 낱말이어야 합니다.</translation>
    </message>
    <message>
        <source>{agent} cannot hand over to itself.</source>
        <translation>{agent}: 자기 자신에게 넘길 수 없습니다.</translation>
    </message>
    <message>
        <source>{agent} hands over to “{name}”, which is no agent of this set.</source>
        <translation>{agent}: 넘겨받을 “{name}” 에이전트가 이 세트에 없습니다.</translation>
    </message>
    <message>
        <source>{agent} has two tools named “{name}”.</source>
        <translation>{agent}: “{name}” 도구가 둘 있습니다.</translation>
    </message>
    <message>
        <source>{file}:{line}: the file is not UTF-8 text.</source>
        <translation>{file}:{line}: 파일이 UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>{key} holds {count} texts; at most {most} are read.</source>
        <translation>{key}에 글이 {count}개 있습니다. 많아야 {most}개를 읽습니다.</translation>
    </message>
    <message>
        <source>{key} must be {wanted}, not {found}.</source>
        <translation>{key}: 필요한 것은 {wanted}, 있는 것은 {found}입니다.</translation>
    </message>
    <message>
        <source>{key} must hold texts in quotes, not {found}.</source>
        <translation>{key}: 따옴표로 묶은 글만 들어가야 하는데 {found}도 있습니다.</translation>
    </message>
    <message>
        <source>{key} names “{value}” twice.</source>
        <translation>{key}: “{value}” 항목이 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>{source}:{line}: {what}</source>
        <translation>{source}:{line}: {what}</translation>
    </message>
    <message>
        <source>{tool} has no parameter “{name}”.</source>
        <translation>{tool}: “{name}” 매개변수가 없습니다.</translation>
    </message>
    <message>
        <source>“{file}” lies outside the set&apos;s folder.</source>
        <translation>“{file}” 파일은 세트의 폴더 밖에 있습니다.</translation>
    </message>
    <message>
        <source>“{text}” is no tool reference.</source>
        <translation>“{text}”: 도구를 가리키는 말이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>AgentSets</name>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>It may have been renamed or deleted.</source>
        <translation>이름이 바뀌었거나 삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Mend it in a text editor, or undo what was done last.</source>
        <translation>텍스트 편집기에서 고치거나 마지막 변경을 실행 취소하세요.</translation>
    </message>
    <message>
        <source>Take the other content over, or save yours; the other one is kept as a version.</source>
        <translation>바뀐 내용을 가져오거나 지금 내용을 저장하세요. 저장하면 바뀐 내용은 버전으로 남습니다.</translation>
    </message>
    <message>
        <source>The agent set cannot be written to {file}: {reason}.</source>
        <translation>에이전트 세트를 쓸 수 없습니다. 파일: {file}, 이유: {reason}.</translation>
    </message>
    <message>
        <source>The agent set is too large to be kept ({bytes} bytes; at most {most}).</source>
        <translation>에이전트 세트가 너무 커서 보관할 수 없습니다({bytes}바이트, 최대 {most}).</translation>
    </message>
    <message>
        <source>The agents of this file are not written as [[agents]] tables, so they cannot be moved here.</source>
        <translation>이 파일의 에이전트는 [[agents]] 테이블로 적혀 있지 않아 여기서 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>The file cannot be changed here: {reason}.</source>
        <translation>여기서는 파일을 바꿀 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The tool file cannot be written to {file}: {reason}.</source>
        <translation>도구 파일을 쓸 수 없습니다. 파일: {file}, 이유: {reason}.</translation>
    </message>
    <message>
        <source>The versions of {name} cannot be moved: {reason}.</source>
        <translation>{name}의 버전을 옮길 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>There is a set named “{name}” already.</source>
        <translation>“{name}” 세트가 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is no agent set {file} any more.</source>
        <translation>에이전트 세트가 더 이상 없습니다: {file}.</translation>
    </message>
    <message>
        <source>There is no agent set “{name}” any more.</source>
        <translation>“{name}” 에이전트 세트가 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>There is no such agent in the file any more.</source>
        <translation>파일에 그 에이전트가 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _, at most {most} of them.</source>
        <translation>글자, 숫자, -, _만 쓸 수 있으며 최대 {most}자입니다.</translation>
    </message>
    <message>
        <source>Write each agent as a table that begins with the line [[agents]].</source>
        <translation>각 에이전트를 [[agents]] 줄로 시작하는 테이블로 적으세요.</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {reason}.</source>
        <translation>삭제할 수 없습니다. 파일: {file}, 이유: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be renamed: {reason}.</source>
        <translation>이름을 바꿀 수 없습니다. 파일: {file}, 이유: {reason}.</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened here.</source>
        <translation>여기서 연 뒤에 다른 프로그램이 파일을 바꾸었습니다: {file}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a set.</source>
        <translation>“{name}”: 세트의 이름으로 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message numerus="yes">
        <source>%n mistake(s) keep this set from running. The first: {mistake}</source>
        <translation>
            <numerusform>오류 %n개 때문에 이 세트를 실행할 수 없습니다. 첫 번째: {mistake}</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Agent sets</source>
        <translation>에이전트 세트</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Another program has changed this file since you began. Nothing is lost, whatever you choose.</source>
        <translation>편집을 시작한 뒤 다른 프로그램이 이 파일을 바꿨습니다. 무엇을 선택하든 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경 사항</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>변경 버리기</translation>
    </message>
    <message>
        <source>Instructions, voice, tools, handoffs, guardrails and greeting of each agent.</source>
        <translation>각 에이전트의 지시문, 음성, 도구, 대화 넘기기, 가드레일, 인사말입니다.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 것 유지</translation>
    </message>
    <message>
        <source>Not saved yet. Once it is, the next conversation has it.</source>
        <translation>아직 저장하지 않았습니다. 저장하면 다음 대화부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>세트</translation>
    </message>
    <message>
        <source>Take the file’s content</source>
        <translation>파일 내용 사용</translation>
    </message>
    <message>
        <source>This set comes with Sidetone. Duplicate it to have one that you can change.</source>
        <translation>Sidetone에 포함된 세트입니다. 변경하려면 복제하세요.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>AgentsStep</name>
    <message>
        <source>A set is one agent or several that hand a conversation over to each other.</source>
        <translation>에이전트 세트는 에이전트 하나이거나, 서로 대화를 넘겨주는 여러 에이전트입니다.</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>On this computer these want a language model: name a chat server in the settings, under Connections.</source>
        <translation>이 컴퓨터에서 이 에이전트들은 언어 모델이 필요합니다. 설정의 연결에서 채팅 서버를 지정하세요.</translation>
    </message>
    <message>
        <source>The bar at the top of the window has this choice, too, and the one of the connection.</source>
        <translation>창 위쪽 막대에서도 에이전트와 연결을 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Try to say: “{phrase}”</source>
        <translation>이렇게 말해 보세요: “{phrase}”</translation>
    </message>
    <message>
        <source>Whom you talk with</source>
        <translation>대화할 상대</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>모양과 언어</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Everything moves</source>
        <translation>모두 움직임</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>줄이기</translation>
    </message>
    <message>
        <source>Less: signs stand still, and the timeline moves once a second.</source>
        <translation>줄이면 표시가 움직이지 않고, 타임라인은 1초에 한 번 움직입니다.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <source>Of the size that the system’s own texts have.</source>
        <translation>시스템 글자 크기를 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>글자 크기</translation>
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
        <translation>%(prog)s: 오류: %(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>모호한 옵션: %(option)s 옵션은 %(matches)s 중 하나일 수 있습니다</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>인수 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>인수가 하나 이상 필요합니다</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>인수는 많아야 하나입니다</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>인수가 하나 필요합니다</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>명시된 인수 %r 값을 무시했습니다</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>잘못된 %(type)s 값: %(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>잘못된 선택: %(value)r (다음 중에서 고르세요: %(choices)s)</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>%s 인수와 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>위치 인수</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>이 도움말을 보여 주고 끝냅니다</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>다음 인수가 필요합니다: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>알 수 없는 인수: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>사용법: </translation>
    </message>
</context>
<context>
    <name>Attempt</name>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Agents: {name}</source>
        <translation>에이전트: {name}</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Time in this conversation</source>
        <translation>이 대화의 시간</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
</context>
<context>
    <name>Belongings</name>
    <message>
        <source>Remove it by hand.</source>
        <translation>직접 지우세요.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be set aside: {reason}.</source>
        <translation>{file}의 설정을 따로 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>{file} 파일을 지울 수 없습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Install {distribution} there.</source>
        <translation>거기에 {distribution} 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Name an interpreter or a virtual environment.</source>
        <translation>인터프리터나 가상 환경을 지정하세요.</translation>
    </message>
    <message>
        <source>No answer was heard within {seconds} seconds.</source>
        <translation>{seconds}초 안에 답이 들리지 않았습니다.</translation>
    </message>
    <message>
        <source>The benchmark “{name}” measures nothing but this application.</source>
        <translation>“{name}” 벤치마크는 이 애플리케이션만 측정합니다.</translation>
    </message>
    <message>
        <source>The measurement “{name}” failed: {said}</source>
        <translation>“{name}” 측정이 실패했습니다: {said}</translation>
    </message>
    <message>
        <source>The server of the measurement did not start.</source>
        <translation>측정용 서버가 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>The window did not come up: {said}</source>
        <translation>창이 나타나지 않았습니다: {said}</translation>
    </message>
    <message>
        <source>There is no Python at {path}.</source>
        <translation>{path}에 Python이 없습니다.</translation>
    </message>
    <message>
        <source>There is no benchmark “{name}”.</source>
        <translation>“{name}” 벤치마크가 없습니다.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>다음 중 하나를 쓰세요: {known}.</translation>
    </message>
    <message>
        <source>Use session.</source>
        <translation>session을 쓰세요.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>아무 말도 없었습니다</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>{found} of {all} pieces of audio arrived.</source>
        <translation>오디오 조각 {all}개 중 {found}개가 도착했습니다.</translation>
    </message>
    <message>
        <source>{module} cannot be measured: {said}</source>
        <translation>{module} 모듈을 측정할 수 없습니다: {said}</translation>
    </message>
    <message>
        <source>{python} has no {distribution}.</source>
        <translation>{python}에 {distribution} 패키지가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Ask whoever gave it to you for another one.</source>
        <translation>그 파일을 준 사람에게 다시 달라고 하세요.</translation>
    </message>
    <message>
        <source>Give a .sidetone file that Sidetone wrote.</source>
        <translation>Sidetone이 쓴 .sidetone 파일을 주세요.</translation>
    </message>
    <message>
        <source>Open it with that one, or update this one.</source>
        <translation>그 버전으로 열거나 이 Sidetone을 업데이트하세요.</translation>
    </message>
    <message>
        <source>{path} is damaged: “{place}” in it makes no sense.</source>
        <translation>손상된 파일입니다({path}): “{place}” 값이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>{path} is no conversation of Sidetone, or it is damaged.</source>
        <translation>Sidetone의 대화가 아니거나 손상되었습니다: {path}.</translation>
    </message>
    <message>
        <source>{path} is not opened: it holds more than {count} events.</source>
        <translation>열지 않습니다({path}): 이벤트가 {count}개를 넘습니다.</translation>
    </message>
    <message>
        <source>{path} is not opened: it holds names that no Sidetone writes.</source>
        <translation>열지 않습니다({path}): Sidetone이 쓰지 않는 이름이 들어 있습니다.</translation>
    </message>
    <message>
        <source>{path} is not opened: unpacked, it is larger than {size} bytes.</source>
        <translation>열지 않습니다({path}): 압축을 풀면 {size}바이트보다 큽니다.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Sidetone.</source>
        <translation>더 새로운 Sidetone이 만든 파일입니다: {path}.</translation>
    </message>
</context>
<context>
    <name>BusySign</name>
    <message>
        <source>Working</source>
        <translation>작업 중</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>주소와 네트워크를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>키와 키의 사용 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>It may be over, or its id is not the one of the incoming call’s event.</source>
        <translation>통화가 끝났거나, ID가 걸려 온 통화 이벤트의 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The call was decided upon already.</source>
        <translation>이 통화는 이미 처리되었습니다.</translation>
    </message>
    <message>
        <source>The first answer counts: it was accepted or refused before.</source>
        <translation>첫 응답만 유효합니다. 이미 수락했거나 거절한 통화입니다.</translation>
    </message>
    <message>
        <source>The service did not do what was asked of the call, {action} ({status}).</source>
        <translation>서비스가 통화에 대한 요청을 수행하지 않았습니다: {action}({status}).</translation>
    </message>
    <message>
        <source>The service knows no such call.</source>
        <translation>서비스가 모르는 통화입니다.</translation>
    </message>
    <message>
        <source>The service refused the key ({status}).</source>
        <translation>서비스가 키를 거부했습니다({status}).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Whether the request was carried out is not known.</source>
        <translation>요청이 실행되었는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{url} cannot be reached ({error}).</source>
        <translation>연결할 수 없습니다: {url}({error}).</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} s.</source>
        <translation>{seconds}초 안에 응답이 없었습니다: {url}.</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Set it up in the settings, under Connections.</source>
        <translation>설정의 연결에서 설정하세요.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
</context>
<context>
    <name>ChangePart</name>
    <message>
        <source>Another description, for the model</source>
        <translation>모델에게 보일 다른 설명</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <source>Ask me before each call of it</source>
        <translation>이 도구를 부를 때마다 묻기</translation>
    </message>
    <message>
        <source>Choose one …</source>
        <translation>하나를 고르세요 …</translation>
    </message>
    <message>
        <source>Empty for its own.</source>
        <translation>비워 두면 원래 설명을 씁니다.</translation>
    </message>
    <message>
        <source>Give it up after</source>
        <translation>기다리는 시간</translation>
    </message>
    <message>
        <source>Letters, digits, “_” and “-”.</source>
        <translation>영문자, 숫자, “_”, “-”.</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name}(변경됨)</translation>
    </message>
</context>
<context>
    <name>ChatServer</name>
    <message>
        <source>Ask again, or choose another model in the settings.</source>
        <translation>다시 묻거나 설정에서 다른 모델을 고르세요.</translation>
    </message>
    <message>
        <source>Check the key for the chat server in the settings.</source>
        <translation>설정에서 채팅 서버의 키를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Connections.</source>
        <translation>설정의 연결에서 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation>있는 모델: {names}.</translation>
    </message>
    <message>
        <source>It looks like http://localhost:11434/v1.</source>
        <translation>http://localhost:11434/v1과 같은 형식입니다.</translation>
    </message>
    <message>
        <source>Its address usually ends in /v1.</source>
        <translation>주소는 보통 /v1로 끝납니다.</translation>
    </message>
    <message>
        <source>Load a model there, or name one in the settings.</source>
        <translation>거기에 모델을 올리거나 설정에서 모델 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>Load the model there, or name another one in the settings.</source>
        <translation>거기에 그 모델을 올리거나 설정에서 다른 모델을 지정하세요.</translation>
    </message>
    <message>
        <source>Start it, or check its address in the settings.</source>
        <translation>서버를 시작하거나 설정에서 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The chat server at {host} broke off in the middle of its answer.</source>
        <translation>{host}의 채팅 서버가 답하는 도중에 끊겼습니다.</translation>
    </message>
    <message>
        <source>The chat server at {host} cannot be reached.</source>
        <translation>{host}의 채팅 서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The chat server at {host} did not go on in time.</source>
        <translation>{host}의 채팅 서버가 제시간에 응답을 이어 가지 않았습니다.</translation>
    </message>
    <message>
        <source>The chat server at {host} does not accept the key.</source>
        <translation>{host}의 채팅 서버가 키를 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>The chat server at {host} does not know the model “{model}”.</source>
        <translation>{host}의 채팅 서버는 “{model}” 모델을 모릅니다.</translation>
    </message>
    <message>
        <source>The chat server at {host} has no model.</source>
        <translation>{host}의 채팅 서버에 모델이 없습니다.</translation>
    </message>
    <message>
        <source>The chat server at {host} refused: {told}.</source>
        <translation>{host}의 채팅 서버가 거부했습니다: {told}.</translation>
    </message>
    <message>
        <source>The chat server at {host} sent an empty answer.</source>
        <translation>{host}의 채팅 서버가 빈 답을 보냈습니다.</translation>
    </message>
    <message>
        <source>The chat server refused: {said}</source>
        <translation>채팅 서버가 거절했습니다: {said}</translation>
    </message>
    <message>
        <source>The chat server stopped its answer: {said}</source>
        <translation>채팅 서버가 답을 멈췄습니다: {said}</translation>
    </message>
    <message>
        <source>The connection to the chat server at {host} broke off.</source>
        <translation>{host}의 채팅 서버와의 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <source>The proxy does not lead to the chat server at {host}.</source>
        <translation>프록시를 통해 {host}의 채팅 서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} does not accept its user or password.</source>
        <translation>{host}에 연결하는 데 쓰는 프록시에서 사용자 또는 비밀번호를 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>The server at {host} does not list its models.</source>
        <translation>{host}의 서버가 모델 목록을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>There is no chat server at {host}.</source>
        <translation>{host}에 채팅 서버가 없습니다.</translation>
    </message>
    <message>
        <source>{address} is no address of a chat server.</source>
        <translation>채팅 서버의 주소가 아닙니다: {address}.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>0 takes a free one</source>
        <translation>0이면 비어 있는 것을 씁니다</translation>
    </message>
    <message>
        <source>A Realtime-compatible WebSocket server with speech recognition, a brain and speech of its own.</source>
        <translation>음성 인식, 두뇌, 음성을 갖춘 Realtime 호환 WebSocket 서버.</translation>
    </message>
    <message>
        <source>A line for each: its id, when it began, how long it took, and its first words.</source>
        <translation>한 줄에 하나씩 id, 시작 시각, 길이, 첫마디를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Agent sets may run this file until it changes.</source>
        <translation>에이전트 세트는 이 파일이 바뀔 때까지 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>In no conversation that is kept were these words said.</source>
        <translation>저장된 대화 중 이 말이 나온 것이 없습니다.</translation>
    </message>
    <message>
        <source>It could not be started again: {reason}.</source>
        <translation>다시 시작할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Its functions may do whatever you may do. Run this file for agents? [y/N] </source>
        <translation>그 함수들은 사용자가 할 수 있는 모든 것을 할 수 있습니다. 에이전트가 이 파일을 실행하게 할까요? [y/N] </translation>
    </message>
    <message>
        <source>Look at where the output goes.</source>
        <translation>출력이 어디로 가는지 확인하세요.</translation>
    </message>
    <message>
        <source>No conversations are kept.</source>
        <translation>저장된 대화가 없습니다.</translation>
    </message>
    <message>
        <source>No sound devices found. Plug one in, or check the sound settings of this computer.</source>
        <translation>소리 장치가 없습니다. 장치를 꽂거나 이 컴퓨터의 소리 설정을 확인하세요.</translation>
    </message>
    <message>
        <source>No window can be shown ({reason}). Start it in your own desktop session, or use `sidetone talk` without a window.</source>
        <translation>창을 보여 줄 수 없습니다({reason}). 자신의 데스크톱 세션에서 시작하거나, 창 없이 `sidetone talk`를 쓰세요.</translation>
    </message>
    <message>
        <source>Nothing was agreed to.</source>
        <translation>아무것에도 동의하지 않았습니다.</translation>
    </message>
    <message>
        <source>Show what is in a Python file of tools; agent sets may then run it for as long as it stays so.</source>
        <translation>도구가 담긴 Python 파일의 내용을 보여 줍니다. 그 뒤 파일이 그대로인 동안 에이전트 세트가 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>Speak WAV files or type text to an agent set in real time; hear and log the answers.</source>
        <translation>에이전트 세트에 실시간으로 WAV 파일을 들려주거나 글을 입력하고, 답을 듣고 기록합니다.</translation>
    </message>
    <message>
        <source>Talk with realtime voice agents. Without a command the window opens.</source>
        <translation>실시간 음성 에이전트와 대화합니다. 명령이 없으면 창이 열립니다.</translation>
    </message>
    <message>
        <source>The conversation {id} is deleted.</source>
        <translation>대화를 삭제했습니다: {id}.</translation>
    </message>
    <message>
        <source>The same for programs (CycloneDX): {file}</source>
        <translation>프로그램이 읽는 목록(CycloneDX): {file}</translation>
    </message>
    <message>
        <source>There is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop session, or use `sidetone talk` without a window.</source>
        <translation>창을 보여 줄 화면이 없습니다(DISPLAY도 WAYLAND_DISPLAY도 설정되지 않음). 데스크톱 세션에서 시작하거나, 창 없이 `sidetone talk`를 쓰세요.</translation>
    </message>
    <message>
        <source>What was to be printed could not be written: {reason}.</source>
        <translation>출력을 쓸 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>You have no home folder. Set HOME to a folder of your own.</source>
        <translation>홈 폴더가 없습니다. HOME을 자신의 폴더로 설정하세요.</translation>
    </message>
    <message>
        <source>a .sidetone file, a file written by `talk --events`, or the id of a conversation that is kept</source>
        <translation>.sidetone 파일, `talk --events`가 쓴 파일, 또는 저장된 대화의 id</translation>
    </message>
    <message>
        <source>a WAV file; - is the standard input</source>
        <translation>WAV 파일. -는 표준 입력입니다</translation>
    </message>
    <message>
        <source>a WAV file; - is the standard output</source>
        <translation>WAV 파일. -는 표준 출력입니다</translation>
    </message>
    <message>
        <source>a page of the settings, as in voice</source>
        <translation>설정의 한 페이지. 예: voice</translation>
    </message>
    <message>
        <source>a shipped set&apos;s name or a TOML file</source>
        <translation>함께 제공되는 세트의 이름이나 TOML 파일</translation>
    </message>
    <message>
        <source>a step of the first start: 1, 2 or 3</source>
        <translation>첫 시작의 한 단계: 1, 2 또는 3</translation>
    </message>
    <message>
        <source>agree without being asked</source>
        <translation>묻지 않고 동의합니다</translation>
    </message>
    <message>
        <source>an OpenAI-compatible chat server as the brain</source>
        <translation>두뇌로 쓸 OpenAI 호환 채팅 서버</translation>
    </message>
    <message>
        <source>an OpenAI-compatible server for speech</source>
        <translation>음성을 만드는 OpenAI 호환 서버</translation>
    </message>
    <message>
        <source>an OpenAI-compatible server for speech recognition</source>
        <translation>음성 인식용 OpenAI 호환 서버</translation>
    </message>
    <message>
        <source>an environment with openai-agents, which session measures too</source>
        <translation>openai-agents가 있는 환경. session이 함께 측정합니다</translation>
    </message>
    <message>
        <source>check this machine, one line each</source>
        <translation>이 컴퓨터를 한 줄씩 점검합니다</translation>
    </message>
    <message>
        <source>delete this one for good</source>
        <translation>이 대화를 완전히 삭제</translation>
    </message>
    <message>
        <source>draw the window with a demonstration conversation, or a dialog, as a PNG</source>
        <translation>시범 대화가 있는 창이나 대화 상자를 PNG로 그립니다</translation>
    </message>
    <message>
        <source>end when the parent process is gone</source>
        <translation>부모 프로세스가 사라지면 끝냅니다</translation>
    </message>
    <message>
        <source>ends in .md, .txt or .sidetone</source>
        <translation>.md, .txt 또는 .sidetone으로 끝남</translation>
    </message>
    <message>
        <source>ends in .sidetone or .jsonl; none: just the window</source>
        <translation>.sidetone 또는 .jsonl 파일, 없으면 창만 엽니다</translation>
    </message>
    <message>
        <source>hold a whole conversation without a window</source>
        <translation>창 없이 대화 전체를 진행합니다</translation>
    </message>
    <message>
        <source>latency, session, start or all</source>
        <translation>latency, session, start 또는 all</translation>
    </message>
    <message>
        <source>let agent sets run a Python file of tools</source>
        <translation>에이전트 세트가 도구의 Python 파일을 실행하게 합니다</translation>
    </message>
    <message>
        <source>list microphones and loudspeakers</source>
        <translation>마이크와 스피커 목록을 보여 줍니다</translation>
    </message>
    <message>
        <source>list the agent sets</source>
        <translation>에이전트 세트 목록을 보여 줍니다</translation>
    </message>
    <message>
        <source>list the conversations that are kept, the newest first</source>
        <translation>저장된 대화를 최신순으로 나열</translation>
    </message>
    <message>
        <source>list what is inside, and under which terms</source>
        <translation>안에 든 구성 요소와 라이선스 목록을 봅니다</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <source>measure; exit code 1 when a figure misses its target</source>
        <translation>측정합니다. 목표에 못 미치는 값이 있으면 종료 코드가 1입니다</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>microphone and loudspeaker</source>
        <translation>마이크 겸 스피커</translation>
    </message>
    <message>
        <source>of the picture; 1280x800 for the window</source>
        <translation>그림의 크기. 창은 1280x800</translation>
    </message>
    <message>
        <source>one of the agents&apos; voices, as in marin or ash</source>
        <translation>에이전트 목소리 중 하나, 예를 들면 marin이나 ash</translation>
    </message>
    <message>
        <source>only those in which all of these were said</source>
        <translation>이 말이 모두 나온 대화만</translation>
    </message>
    <message>
        <source>open the window with a saved conversation</source>
        <translation>저장된 대화로 창을 엽니다</translation>
    </message>
    <message>
        <source>open the window with this agent set (name or TOML file)</source>
        <translation>이 에이전트 세트로 창을 엽니다(이름 또는 TOML 파일)</translation>
    </message>
    <message>
        <source>print the URL as the first line</source>
        <translation>첫 줄에 URL을 출력합니다</translation>
    </message>
    <message>
        <source>print the version before it</source>
        <translation>그 앞에 버전을 출력합니다</translation>
    </message>
    <message>
        <source>print the words in a recording, as the engine recognises them</source>
        <translation>녹음 속의 말을 엔진이 인식하는 대로 출력합니다</translation>
    </message>
    <message>
        <source>record what would be heard</source>
        <translation>들리게 될 소리를 녹음합니다</translation>
    </message>
    <message>
        <source>run the engine of this machine</source>
        <translation>이 컴퓨터의 엔진을 실행합니다</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>버전을 보여 주고 끝냅니다</translation>
    </message>
    <message>
        <source>show the whole licence of this one</source>
        <translation>이 구성 요소의 라이선스 전문을 봅니다</translation>
    </message>
    <message>
        <source>speak a text as the agents would, into a WAV file</source>
        <translation>에이전트처럼 글을 말해 WAV 파일에 담습니다</translation>
    </message>
    <message>
        <source>speak the second step S seconds after the agent began to answer the first</source>
        <translation>에이전트가 첫 단계에 답하기 시작하고 S초 뒤에 둘째 단계를 말합니다</translation>
    </message>
    <message>
        <source>speak this file (repeatable, in order)</source>
        <translation>이 파일을 말합니다(여러 번 가능, 순서대로)</translation>
    </message>
    <message>
        <source>speak this language; otherwise as in the settings or as the system does</source>
        <translation>이 언어를 씁니다. 없으면 설정이나 시스템을 따릅니다</translation>
    </message>
    <message>
        <source>talk needs at least one --say WAV or --text TEXT</source>
        <translation>talk에는 --say WAV나 --text TEXT가 하나 이상 필요합니다</translation>
    </message>
    <message>
        <source>talk through this connection (local, openai, azure, the name of one of yours, or a URL)</source>
        <translation>이 연결로 대화합니다(local, openai, azure, 직접 지정한 연결의 이름 또는 URL)</translation>
    </message>
    <message>
        <source>that server&apos;s model</source>
        <translation>그 서버의 모델</translation>
    </message>
    <message>
        <source>the chat server&apos;s model</source>
        <translation>채팅 서버의 모델</translation>
    </message>
    <message>
        <source>the demonstration&apos;s name</source>
        <translation>시범 대화의 이름</translation>
    </message>
    <message>
        <source>the longest wait for one answer</source>
        <translation>답 하나를 기다리는 최대 시간</translation>
    </message>
    <message>
        <source>{title}: {words}</source>
        <translation>{title}: {words}</translation>
    </message>
    <message>
        <source>type this (repeatable, in order)</source>
        <translation>이것을 입력합니다(여러 번 가능, 순서대로)</translation>
    </message>
    <message>
        <source>open the window with this connection (local, openai, azure, the name of one of yours, or a URL)</source>
        <translation>이 연결로 창을 엽니다(local, openai, azure, 직접 지정한 연결의 이름 또는 URL)</translation>
    </message>
    <message>
        <source>what speaks</source>
        <translation>말하는 것</translation>
    </message>
    <message>
        <source>write a saved conversation to a file</source>
        <translation>저장된 대화를 파일로 쓰기</translation>
    </message>
    <message>
        <source>write one session event a line</source>
        <translation>한 줄에 세션 이벤트 하나씩 씁니다</translation>
    </message>
    <message>
        <source>{name}  ({kind}, {rate} Hz)</source>
        <translation>{name}  ({kind}, {rate} Hz)</translation>
    </message>
    <message>
        <source>{name}  ({kind}, {rate} Hz, default)</source>
        <translation>{name}  ({kind}, {rate} Hz, 기본)</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>The conversation is in {path}.</source>
        <translation>대화를 내보낸 곳: {path}</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>마이크가 없습니다.</translation>
    </message>
    <message>
        <source>{title} (has a mistake)</source>
        <translation>{title} (오류 있음)</translation>
    </message>
    <message>
        <source>{title} (not set up)</source>
        <translation>{title} (설정 안 됨)</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Check the address and the model&apos;s name.</source>
        <translation>주소와 모델 이름을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>주소와 네트워크를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the address and whether this computer is online.</source>
        <translation>주소와 이 컴퓨터의 인터넷 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address: it ends in /v1/realtime.</source>
        <translation>주소를 확인하세요. /v1/realtime으로 끝납니다.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date and certificates.</source>
        <translation>컴퓨터의 날짜와 인증서를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>키와 키의 사용 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the key.</source>
        <translation>키를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the name of the model or deployment.</source>
        <translation>모델이나 배포의 이름을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the network and whether the server runs, then connect again. What was said stays.</source>
        <translation>네트워크와 서버가 실행 중인지 확인한 뒤 다시 연결하세요. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>Check the network, then connect again.</source>
        <translation>네트워크를 확인한 뒤 다시 연결하세요.</translation>
    </message>
    <message>
        <source>Check the plan and the credit of the account.</source>
        <translation>계정의 요금제와 잔액을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, or connect without one.</source>
        <translation>프록시 주소를 확인하거나 프록시 없이 연결하세요.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password.</source>
        <translation>프록시의 주소, 사용자, 비밀번호를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the user and the password of the proxy.</source>
        <translation>프록시의 사용자와 비밀번호를 확인하세요.</translation>
    </message>
    <message>
        <source>Connect again: a new session can go on where this one ended.</source>
        <translation>다시 연결하세요. 새 세션이 여기서 이어갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Does the server speak wss://? One without TLS has an address with ws://.</source>
        <translation>서버가 wss://를 지원하나요? TLS가 없는 서버의 주소는 ws://로 시작합니다.</translation>
    </message>
    <message>
        <source>Is the server running, and the address right?</source>
        <translation>서버가 실행 중이고 주소가 맞나요?</translation>
    </message>
    <message>
        <source>It leads to another address: give that one, if it is right.</source>
        <translation>다른 주소로 안내합니다. 맞는 주소라면 그 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>No secure connection to {shown}: {reason}</source>
        <translation>{shown}에 안전하게 연결할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Set OPENAI_API_KEY or pass api_key, or connect to the engine on this computer.</source>
        <translation>OPENAI_API_KEY를 설정하거나 api_key를 넘기거나, 이 컴퓨터의 엔진에 연결하세요.</translation>
    </message>
    <message>
        <source>Something fails at the server: look at what it says there, or choose another connection, then connect again. What was said stays.</source>
        <translation>서버에서 무언가 잘못되고 있습니다. 서버 쪽 메시지를 확인하거나 다른 연결을 고른 뒤 다시 연결하세요. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>The connection did not come back within {seconds} seconds.</source>
        <translation>{seconds}초 안에 연결이 돌아오지 않았습니다.</translation>
    </message>
    <message>
        <source>The connection ended before it was set up.</source>
        <translation>설정이 끝나기 전에 연결이 끝났습니다.</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>연결이 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>The connection was lost with code {code} ({reason}).</source>
        <translation>연결이 끊겼습니다. 코드: {code}({reason}).</translation>
    </message>
    <message>
        <source>The connection was lost with code {code}.</source>
        <translation>연결이 끊겼습니다. 코드: {code}.</translation>
    </message>
    <message>
        <source>The conversation changed while it was handed over.</source>
        <translation>넘겨주는 동안 대화가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The model is not connected.</source>
        <translation>모델이 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The name {host} cannot be found.</source>
        <translation>{host}(이)라는 이름을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The new connection is gone already.</source>
        <translation>새 연결이 이미 사라졌습니다.</translation>
    </message>
    <message>
        <source>The proxy at {host} cannot be reached.</source>
        <translation>{host}의 프록시에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The proxy does not accept the user or the password: {why}</source>
        <translation>프록시에서 사용자 또는 비밀번호를 받아들이지 않습니다: {why}</translation>
    </message>
    <message>
        <source>The proxy does not let us through to {shown}: {why}</source>
        <translation>프록시가 연결을 통과시키지 않습니다({shown}): {why}</translation>
    </message>
    <message>
        <source>The server accepts the connection and ends it again, each time.</source>
        <translation>서버가 연결을 받아들였다가 매번 다시 끊습니다.</translation>
    </message>
    <message>
        <source>The server closed the connection before the session was set up.</source>
        <translation>세션이 준비되기 전에 서버가 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>The server closed the connection before the session was set up: {told}</source>
        <translation>세션이 준비되기 전에 서버가 연결을 닫았습니다: {told}</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>서버가 키를 거절했습니다.</translation>
    </message>
    <message>
        <source>The session is closed.</source>
        <translation>세션이 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>The session reached the longest time that the service allows.</source>
        <translation>세션이 서비스가 허용하는 최대 시간에 이르렀습니다.</translation>
    </message>
    <message>
        <source>The session was closed while it was being entered.</source>
        <translation>들어가는 도중에 세션이 닫혔습니다.</translation>
    </message>
    <message>
        <source>The stream is closed.</source>
        <translation>스트림이 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>The transport could not connect: {reason}</source>
        <translation>전송 계층이 연결하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>There is no key for OpenAI.</source>
        <translation>OpenAI용 키가 없습니다.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>its address makes no sense</source>
        <translation>주소가 올바르지 않습니다</translation>
    </message>
    <message>
        <source>{shown} cannot be reached: {reason}</source>
        <translation>{shown}에 연결할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>{shown} closed the connection before it was secure.</source>
        <translation>{shown}에서 보안 연결이 되기 전에 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>{shown} does not speak WebSocket: {reason}</source>
        <translation>WebSocket을 쓰지 않는 서버입니다({shown}): {reason}</translation>
    </message>
    <message>
        <source>{shown} is no WebSocket address.</source>
        <translation>WebSocket 주소가 아닙니다: {shown}.</translation>
    </message>
    <message>
        <source>{shown} refused the connection ({status}).</source>
        <translation>{shown} 서버가 연결을 거절했습니다({status}).</translation>
    </message>
    <message>
        <source>{shown} refused the key ({status}).</source>
        <translation>{shown} 서버가 키를 거절했습니다({status}).</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} seconds.</source>
        <translation>{url} 서버가 {seconds}초 안에 응답하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>ConnectionStep</name>
    <message>
        <source>A key goes into this computer’s keyring or is forgotten when Sidetone ends, as you choose; it is never written into a file. Later you find it in the settings, under Connections.</source>
        <translation>키는 선택에 따라 이 컴퓨터의 키링에 보관되거나 Sidetone이 끝날 때 잊힙니다. 파일에는 절대 쓰지 않습니다. 나중에는 설정의 연결에서 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Azure OpenAI, with a key</source>
        <translation>Azure OpenAI, 키 사용</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>연결할 곳</translation>
    </message>
    <message>
        <source>Hearing, answering and speaking all happen here: no account, no key, no network.</source>
        <translation>듣기, 답하기, 말하기가 모두 여기에서 이루어집니다. 계정도, 키도, 네트워크도 필요 없습니다.</translation>
    </message>
    <message>
        <source>OpenAI, with a key</source>
        <translation>OpenAI, 키 사용</translation>
    </message>
    <message>
        <source>This computer: talk now</source>
        <translation>이 컴퓨터: 바로 대화</translation>
    </message>
    <message>
        <source>What you say is sent to OpenAI, which charges for it by your account.</source>
        <translation>말한 내용은 OpenAI로 전송되며, OpenAI가 계정에 요금을 청구합니다.</translation>
    </message>
    <message>
        <source>What you say is sent to your own deployment at Azure, which charges for it.</source>
        <translation>말한 내용은 Azure에 있는 자신의 배포로 전송되며, Azure가 요금을 청구합니다.</translation>
    </message>
    <message>
        <source>Where agents answer</source>
        <translation>에이전트가 답하는 곳</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Changes here are in force from the next conversation on. Keys are never written into a file.</source>
        <translation>여기서 바꾼 내용은 다음 대화부터 적용됩니다. 키는 파일에 기록되지 않습니다.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Report of a fault</source>
        <translation>오류 보고서</translation>
    </message>
    <message>
        <source>Versions, files and lines of the program: none of your words, keys or names. It is sent to nobody; copy it if you want to tell about the fault.</source>
        <translation>프로그램의 버전, 파일, 줄 번호뿐이며 당신의 말, 키, 이름은 없습니다. 아무에게도 보내지 않습니다. 오류를 알리려면 복사하세요.</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>보고서 삭제</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>보고서 보기</translation>
    </message>
    <message>
        <source>Sidetone had a fault lately. A report without your words and keys is on this computer only.</source>
        <translation>최근 Sidetone에 오류가 있었습니다. 당신의 말과 키가 없는 보고서가 이 컴퓨터에만 있습니다.</translation>
    </message>
</context>
<context>
    <name>CustomCard</name>
    <message>
        <source>Add header</source>
        <translation>헤더 추가</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>It begins with ws:// or wss://.</source>
        <translation>ws:// 또는 wss://로 시작합니다.</translation>
    </message>
    <message>
        <source>Its value goes to the keyring.</source>
        <translation>값은 키링에 보관됩니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New header</source>
        <translation>새 헤더</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>연결 지우기</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Test {service}</source>
        <translation>{service} 테스트</translation>
    </message>
    <message>
        <source>User and password do not belong into the address: give them as a secret header.</source>
        <translation>주소에 사용자 이름과 비밀번호를 넣지 마세요. 비밀 헤더로 지정하세요.</translation>
    </message>
</context>
<context>
    <name>CustomGroup</name>
    <message>
        <source>Add a connection</source>
        <translation>연결 추가</translation>
    </message>
    <message>
        <source>Connection {number}</source>
        <translation>연결 {number}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Servers that speak the Realtime protocol, by their address and headers.</source>
        <translation>Realtime 프로토콜을 쓰는 서버를 주소와 헤더로 지정합니다.</translation>
    </message>
    <message>
        <source>Your own servers</source>
        <translation>직접 지정한 서버</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>There are: {known}.</source>
        <translation>있는 것: {known}.</translation>
    </message>
    <message>
        <source>There is no demonstration “{name}”.</source>
        <translation>“{name}” 시범 대화가 없습니다.</translation>
    </message>
    <message>
        <source>{file}, line {number}: {reason}</source>
        <translation>{file}, {number}번째 줄: {reason}</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>Choose local, openai, azure, the name of one of yours, or an address that begins with ws:// or wss://.</source>
        <translation>local, openai, azure, 직접 지정한 연결의 이름, 또는 ws://나 wss://로 시작하는 주소를 고르세요.</translation>
    </message>
    <message>
        <source>Give endpoint (https://NAME.openai.azure.com) and deployment in the settings, or set AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_DEPLOYMENT.</source>
        <translation>설정에서 엔드포인트(https://NAME.openai.azure.com)와 배포를 입력하거나 AZURE_OPENAI_ENDPOINT와 AZURE_OPENAI_DEPLOYMENT를 설정하세요.</translation>
    </message>
    <message>
        <source>Give it one in the settings that begins with ws:// or wss://.</source>
        <translation>설정에서 ws:// 또는 wss://로 시작하는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>It was kept for a session that is over: type the key again in the settings.</source>
        <translation>지난 실행 동안만 보관된 키입니다. 설정에서 키를 다시 입력하세요.</translation>
    </message>
    <message>
        <source>Set {variable}, type the key in the settings, or talk to the engine on this computer.</source>
        <translation>환경 변수 {variable} 값을 정하거나, 설정에서 키를 입력하거나, 이 컴퓨터의 엔진과 대화하세요.</translation>
    </message>
    <message>
        <source>The address of the Azure resource is not known.</source>
        <translation>Azure 리소스의 주소를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The address of “{name}” makes no sense.</source>
        <translation>“{name}”의 주소가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>The keyring does not give it: unlock the keyring, or type the key again in the settings.</source>
        <translation>키링에서 키를 얻지 못했습니다. 키링의 잠금을 풀거나 설정에서 키를 다시 입력하세요.</translation>
    </message>
    <message>
        <source>The value of {header} for “{name}” is not known.</source>
        <translation>“{name}”의 {header} 값을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no connection “{connection}”.</source>
        <translation>“{connection}” 연결은 없습니다.</translation>
    </message>
    <message>
        <source>There is no key for {title}.</source>
        <translation>{title}의 키가 없습니다.</translation>
    </message>
    <message>
        <source>Type it in the settings, under Connections.</source>
        <translation>설정의 연결에서 입력하세요.</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Another program may be using it. Close that program or choose another device.</source>
        <translation>다른 프로그램이 쓰고 있을 수 있습니다. 그 프로그램을 닫거나 다른 장치를 고르세요.</translation>
    </message>
    <message>
        <source>Choose another one: {names}.</source>
        <translation>다른 것을 고르세요: {names}.</translation>
    </message>
    <message>
        <source>Install Sidetone again: PortAudio comes with the sounddevice package.</source>
        <translation>Sidetone을 다시 설치하세요. PortAudio는 sounddevice 패키지에 들어 있습니다.</translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu with: sudo apt-get install libportaudio2</source>
        <translation>설치하세요. Debian과 Ubuntu에서는: sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>Plug it in again or choose another device.</source>
        <translation>다시 꽂거나 다른 장치를 고르세요.</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>다시 꽂으세요.</translation>
    </message>
    <message>
        <source>Plug one in, or check the sound settings.</source>
        <translation>하나 꽂거나 소리 설정을 확인하세요.</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>하나 꽂으세요.</translation>
    </message>
    <message>
        <source>The PortAudio sound library is not installed.</source>
        <translation>PortAudio 소리 라이브러리가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The WAV device was pulled out.</source>
        <translation>WAV 장치가 뽑혔습니다.</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” cannot be opened: {reason}.</source>
        <translation>“{name}” 스피커를 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” has disappeared.</source>
        <translation>“{name}” 스피커가 사라졌습니다.</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” no longer responds.</source>
        <translation>“{name}” 스피커가 더 이상 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” stopped: {reason}.</source>
        <translation>“{name}” 스피커가 멈췄습니다: {reason}.</translation>
    </message>
    <message>
        <source>The microphone “{name}” cannot be opened: {reason}.</source>
        <translation>“{name}” 마이크를 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The microphone “{name}” has disappeared.</source>
        <translation>“{name}” 마이크가 사라졌습니다.</translation>
    </message>
    <message>
        <source>The microphone “{name}” no longer responds.</source>
        <translation>“{name}” 마이크가 더 이상 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The microphone “{name}” stopped: {reason}.</source>
        <translation>“{name}” 마이크가 멈췄습니다: {reason}.</translation>
    </message>
    <message>
        <source>There is no loudspeaker called “{device}”.</source>
        <translation>“{device}” 스피커가 없습니다.</translation>
    </message>
    <message>
        <source>There is no microphone called “{device}”.</source>
        <translation>“{device}” 마이크가 없습니다.</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>이 컴퓨터에는 스피커가 없습니다.</translation>
    </message>
    <message>
        <source>This computer has no microphone.</source>
        <translation>이 컴퓨터에는 마이크가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Agent sets (*.toml)</source>
        <translation>에이전트 세트 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Conversation to open again (*.sidetone)</source>
        <translation>다시 열 수 있는 대화 (*.sidetone)</translation>
    </message>
    <message>
        <source>Conversations (*.sidetone *.jsonl)</source>
        <translation>대화 (*.sidetone *.jsonl)</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>대화록 내보내기</translation>
    </message>
    <message>
        <source>Hold to talk (while not typing)</source>
        <translation>누르고 말하기 (입력 중이 아닐 때)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open agent set</source>
        <translation>에이전트 세트 열기</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>대화 열기</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>텍스트 (*.txt)</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>The engine on this computer does not start. Disconnect, then try again; the transcript stays.</source>
        <translation>이 컴퓨터의 엔진이 시작되지 않습니다. 연결을 끊고 다시 시도하세요. 대화록은 남습니다.</translation>
    </message>
    <message>
        <source>The engine on this computer stopped and is being restarted. What was said stays.</source>
        <translation>이 컴퓨터의 엔진이 멈춰 다시 시작하고 있습니다. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>{agents} wants a language model. The offline brain can greet, but not converse freely: name a chat server in the settings, under Connections, or choose another connection.</source>
        <translation>{agents}: 언어 모델이 필요합니다. 오프라인 두뇌는 인사는 하지만 자유롭게 대화하지 못합니다. 설정의 연결에서 채팅 서버를 지정하거나 다른 연결을 고르세요.</translation>
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
        <translation>DISPLAY가 {display}인데 그곳에서 아무것도 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>FIX</source>
        <translation>조치 필요</translation>
    </message>
    <message>
        <source>Qt cannot be loaded: {reason};</source>
        <translation>Qt를 불러올 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Use Python 3.11, 3.12 or 3.13.</source>
        <translation>Python 3.11, 3.12 또는 3.13을 쓰세요.</translation>
    </message>
    <message>
        <source>answers ({parts})</source>
        <translation>응답함({parts})</translation>
    </message>
    <message>
        <source>change its owner or permissions.</source>
        <translation>소유자나 권한을 바꾸세요.</translation>
    </message>
    <message>
        <source>display</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>install Sidetone again.</source>
        <translation>Sidetone을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>install {packages}.</source>
        <translation>다음을 설치하세요: {packages}.</translation>
    </message>
    <message>
        <source>it did not answer within {seconds} s;</source>
        <translation>{seconds}초 안에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>키링</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <source>make it, or set HOME to another one.</source>
        <translation>만들거나 HOME을 다른 폴더로 설정하세요.</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>missing: {names};</source>
        <translation>없는 것: {names}.</translation>
    </message>
    <message>
        <source>models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>no conversations are kept yet in {folder}</source>
        <translation>{folder}에 저장된 대화가 아직 없습니다</translation>
    </message>
    <message>
        <source>none runs, so keys are read from the environment only ({names} set); this computer&apos;s own engine needs no key</source>
        <translation>실행 중인 것이 없어 키를 환경에서만 읽습니다({names} 설정됨). 이 컴퓨터의 엔진에는 키가 필요 없습니다</translation>
    </message>
    <message>
        <source>none runs, so keys are read from the environment only; this computer&apos;s own engine needs no key</source>
        <translation>실행 중인 것이 없어 키를 환경에서만 읽습니다. 이 컴퓨터의 엔진에는 키가 필요 없습니다</translation>
    </message>
    <message>
        <source>none;</source>
        <translation>없음.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>one is there, but it is used together with a loudspeaker only.</source>
        <translation>하나 있지만 스피커와 함께라야 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>see the log.</source>
        <translation>로그를 보세요.</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>settings in {settings}, logs in {logs}</source>
        <translation>설정은 {settings}, 로그는 {logs}</translation>
    </message>
    <message>
        <source>speech recognition en-us, voice detection, voices: {names}</source>
        <translation>음성 인식 en-us, 음성 감지, 목소리: {names}</translation>
    </message>
    <message>
        <source>speech recognition is there, but no voice;</source>
        <translation>음성 인식은 있지만 목소리가 없습니다.</translation>
    </message>
    <message>
        <source>start the X server.</source>
        <translation>X 서버를 시작하세요.</translation>
    </message>
    <message>
        <source>store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>시스템의 것</translation>
    </message>
    <message>
        <source>the window needs a desktop; `sidetone talk` works without.</source>
        <translation>창에는 데스크톱이 필요합니다. `sidetone talk`는 없어도 됩니다.</translation>
    </message>
    <message>
        <source>there is no home folder {folder};</source>
        <translation>홈 폴더가 없습니다: {folder}.</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>{file} is newer than this program: format {format}, known is {known}, {size};</source>
        <translation>{file}: 이 프로그램보다 새 파일입니다. 형식 {format}(알고 있는 형식 {known}), {size};</translation>
    </message>
    <message>
        <source>{file}, format {format}, conversations: {count}, {size}</source>
        <translation>{file}, 형식 {format}, 대화 {count}개, {size}</translation>
    </message>
    <message>
        <source>{folder} cannot be written to;</source>
        <translation>{folder}에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{folder} is missing;</source>
        <translation>{folder} 폴더가 없습니다;</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name}(꺼짐)</translation>
    </message>
    <message>
        <source>{name}, but it gives exact zeros: is it muted?</source>
        <translation>{name}, 그러나 완전한 무음입니다. 음소거되어 있나요?</translation>
    </message>
    <message>
        <source>{name}, plays {latency} ms behind</source>
        <translation>{name}, {latency} ms 늦게 재생</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number}MB</translation>
    </message>
</context>
<context>
    <name>Echo</name>
    <message>
        <source>Echo control cannot be loaded on this computer.</source>
        <translation>이 컴퓨터에서는 에코 제어를 불러올 수 없습니다.</translation>
    </message>
    <message>
        <source>Use headphones, so that the agent does not hear itself.</source>
        <translation>에이전트가 자기 소리를 듣지 않도록 헤드폰을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Check the address given with --host.</source>
        <translation>--host로 준 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>Choose another one with --port, or --port 0 for any free one.</source>
        <translation>--port로 다른 것을 고르거나 --port 0으로 빈 포트를 쓰세요.</translation>
    </message>
    <message>
        <source>Choose one above 1023 with --port, or --port 0 for any free one.</source>
        <translation>--port로 1023보다 큰 것을 고르거나 --port 0으로 빈 포트를 쓰세요.</translation>
    </message>
    <message>
        <source>Give one that begins with http:// or https://.</source>
        <translation>http:// 나 https://로 시작하는 주소를 주세요.</translation>
    </message>
    <message>
        <source>Port {port} of {host} is taken by another program.</source>
        <translation>{host}의 {port}번 포트는 다른 프로그램이 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Port {port} of {host} may not be used by this account.</source>
        <translation>이 계정으로는 {host}의 {port}번 포트를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535; 0 takes a free one.</source>
        <translation>포트는 1부터 65535까지입니다. 0이면 빈 것을 씁니다.</translation>
    </message>
    <message>
        <source>Reinstall Sidetone, or run `sidetone doctor`.</source>
        <translation>Sidetone을 다시 설치하거나 `sidetone doctor`를 실행하세요.</translation>
    </message>
    <message>
        <source>Run `sidetone doctor` for more.</source>
        <translation>자세한 것은 `sidetone doctor`로 확인하세요.</translation>
    </message>
    <message>
        <source>Run `sidetone doctor`, or choose another connection. The conversation so far can be exported.</source>
        <translation>`sidetone doctor`를 실행하거나 다른 연결을 고르세요. 지금까지의 대화는 내보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>The engine cannot listen on {host}, port {port}: {reason}.</source>
        <translation>엔진이 {host}, 포트 {port}에서 기다릴 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The engine could not be started: {reason}.</source>
        <translation>엔진을 시작할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The engine did not get ready within {seconds} seconds.</source>
        <translation>엔진이 {seconds}초 안에 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The engine ended before it was ready: {last_words}</source>
        <translation>준비되기 전에 엔진이 끝났습니다: {last_words}</translation>
    </message>
    <message>
        <source>The engine ended with code {code}.</source>
        <translation>엔진이 끝났습니다. 코드: {code}.</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>엔진이 실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>The engine on this computer did not come back.</source>
        <translation>이 컴퓨터의 엔진이 돌아오지 않았습니다.</translation>
    </message>
    <message>
        <source>The engine on this computer stopped again and again.</source>
        <translation>이 컴퓨터의 엔진이 거듭 멈췄습니다.</translation>
    </message>
    <message>
        <source>The offline brain answers from the agent&apos;s own words and tools; for free conversation connect a language model server.</source>
        <translation>오프라인 두뇌는 에이전트 자신의 말과 도구로 답합니다. 자유롭게 대화하려면 언어 모델 서버를 연결하세요.</translation>
    </message>
    <message>
        <source>The server at {url} ({kind}) does not answer. Start it, or answers will fail.</source>
        <translation>{url}의 서버({kind})가 응답하지 않습니다. 시작하지 않으면 답이 실패합니다.</translation>
    </message>
    <message>
        <source>There is no port {port}.</source>
        <translation>{port}번 포트는 없습니다.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, run `sidetone doctor`.</source>
        <translation>다시 시도하세요. 두 번 일어나면 `sidetone doctor`를 실행하세요.</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>종료 코드 {code}</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>언어 모델</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>음성</translation>
    </message>
    <message>
        <source>speech recognition</source>
        <translation>음성 인식</translation>
    </message>
    <message>
        <source>“{url}” is no address of a server ({kind}).</source>
        <translation>“{url}”: 서버({kind})의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>“{url}” is no address of a server ({kind}): {reason}.</source>
        <translation>“{url}”: 서버({kind})의 주소가 아닙니다. 이유: {reason}.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Nothing here yet: press Add.</source>
        <translation>아직 아무것도 없습니다. 추가를 누르세요.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Give a file that `sidetone talk --events` wrote.</source>
        <translation>`sidetone talk --events`가 쓴 파일을 주세요.</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>UTF-8 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>읽을 수 없습니다({path}): {why}.</translation>
    </message>
    <message>
        <source>{place}: this line is no event.</source>
        <translation>{place}: 이 줄은 이벤트가 아닙니다.</translation>
    </message>
    <message>
        <source>{place}: this event is not whole.</source>
        <translation>{place}: 이 이벤트는 온전하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>(not heard)</source>
        <translation>(듣지 못함)</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Choose another folder; the conversation itself is still here.</source>
        <translation>다른 폴더를 고르세요. 대화 자체는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Handoff: {title}</source>
        <translation>대화 넘김: {title}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Notice: {text}</source>
        <translation>알림: {text}</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>The conversation was not written to {path}: {reason}.</source>
        <translation>대화를 {path}에 쓰지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>There is no conversation yet.</source>
        <translation>아직 대화가 없습니다.</translation>
    </message>
    <message>
        <source>There is no export for files that end in “{suffix}”.</source>
        <translation>확장자가 “{suffix}”인 파일로는 내보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Tool {call} failed: {output}</source>
        <translation>도구 {call} 실패: {output}</translation>
    </message>
    <message>
        <source>Tool {call} {outcome}</source>
        <translation>도구 {call} {outcome}</translation>
    </message>
    <message>
        <source>Tool {name}</source>
        <translation>도구 {name}</translation>
    </message>
    <message>
        <source>Use one of {names}.</source>
        <translation>다음 중 하나를 쓰세요: {names}.</translation>
    </message>
    <message>
        <source>[not heard: {text}]</source>
        <translation>[듣지 못함: {text}]</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>handoff: {title}</source>
        <translation>대화 넘김: {title}</translation>
    </message>
    <message>
        <source>interrupted the agent</source>
        <translation>에이전트의 말을 끊음</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{state} in {time}</source>
        <translation>{state}, {time}</translation>
    </message>
</context>
<context>
    <name>FarGroup</name>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Connects as a conversation would and asks for one written word, so that a missing credit shows.</source>
        <translation>대화할 때처럼 연결해 짧은 글 한 마디를 요청합니다. 크레딧이 없으면 바로 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Empty: AZURE_OPENAI_ENDPOINT of the environment.</source>
        <translation>비우면 환경 변수 AZURE_OPENAI_ENDPOINT를 사용합니다.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>It looks like https://NAME.openai.azure.com.</source>
        <translation>https://NAME.openai.azure.com과 같은 형식입니다.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>여기에 키를 붙여 넣으세요</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Test {service}</source>
        <translation>{service} 테스트</translation>
    </message>
    <message>
        <source>The name that you gave to the model there. Empty: AZURE_OPENAI_DEPLOYMENT.</source>
        <translation>Azure에서 모델에 붙인 이름입니다. 비우면 AZURE_OPENAI_DEPLOYMENT를 사용합니다.</translation>
    </message>
    <message>
        <source>{service}: key</source>
        <translation>{service}: 키</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something unexpected happened ({kind}).</source>
        <translation>예상하지 못한 일이 일어났습니다({kind}).</translation>
    </message>
    <message>
        <source>The conversation goes on; the log file has the details.</source>
        <translation>대화는 계속됩니다. 자세한 내용은 로그 파일에 있습니다.</translation>
    </message>
    <message>
        <source>The conversation goes on; there is no log file, so the details are not kept.</source>
        <translation>대화는 계속됩니다. 로그 파일이 없으므로 자세한 내용은 남지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>April</source>
        <translation>4월</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8월</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12월</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2월</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1월</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7월</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6월</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3월</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5월</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11월</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10월</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9월</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{month} {day}일</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}년 {month} {day}일</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{year}년 {month} {day}일 {time}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}년 {month}</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}초</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>{name} is larger than {size} bytes.</source>
        <translation>{name}: {size}바이트보다 큽니다.</translation>
    </message>
    <message>
        <source>{name} is no regular file.</source>
        <translation>{name}: 일반 파일이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>첫 설정</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>모두 건너뛰기</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>{all}단계 중 {number}단계</translation>
    </message>
</context>
<context>
    <name>FlatButton</name>
    <message>
        <source>Busy</source>
        <translation>진행 중</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Folder of {what}: {folder}</source>
        <translation>{what} 폴더: {folder}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>This system has no program that opens folders.</source>
        <translation>이 시스템에는 폴더를 여는 프로그램이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>Install one in the system&apos;s language settings, then start Sidetone again.</source>
        <translation>시스템의 언어 설정에서 설치한 뒤 Sidetone을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Install one, on Debian and Ubuntu with: sudo apt-get install {package}</source>
        <translation>설치하세요. Debian과 Ubuntu에서는: sudo apt-get install {package}</translation>
    </message>
    <message>
        <source>No font on this computer has Chinese letters: they show as empty boxes.</source>
        <translation>이 컴퓨터에는 중국어 글자가 있는 글꼴이 없습니다. 빈 네모로 보입니다.</translation>
    </message>
    <message>
        <source>No font on this computer has Japanese letters: they show as empty boxes.</source>
        <translation>이 컴퓨터에는 일본어 글자가 있는 글꼴이 없습니다. 빈 네모로 보입니다.</translation>
    </message>
    <message>
        <source>No font on this computer has Korean letters: they show as empty boxes.</source>
        <translation>이 컴퓨터에는 한글이 있는 글꼴이 없습니다. 빈 네모로 보입니다.</translation>
    </message>
    <message>
        <source>Then start Sidetone again.</source>
        <translation>그런 다음 Sidetone을 다시 시작하세요.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
</context>
<context>
    <name>GuardrailForm</name>
    <message>
        <source>A regular expression as RE2 has it; capitals do not matter.</source>
        <translation>RE2 방식의 정규식입니다. 대소문자는 구분하지 않습니다.</translation>
    </message>
    <message>
        <source>Agents of other sets have it when they name it. From the next connect on.</source>
        <translation>다른 세트의 에이전트는 이름을 지정하면 적용됩니다. 다음 연결부터 적용됩니다.</translation>
    </message>
    <message>
        <source>All agent sets</source>
        <translation>모든 에이전트 세트</translation>
    </message>
    <message>
        <source>Bank accounts (IBAN)</source>
        <translation>은행 계좌 (IBAN)</translation>
    </message>
    <message>
        <source>Before it answers again. Left empty, the usual words.</source>
        <translation>다시 답하기 전에 전달됩니다. 비워 두면 기본 문구를 씁니다.</translation>
    </message>
    <message>
        <source>Card numbers</source>
        <translation>카드 번호</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>Every agent of</source>
        <translation>모든 에이전트에 적용할 세트</translation>
    </message>
    <message>
        <source>Found as whole words, in capitals or not.</source>
        <translation>대소문자와 관계없이 온전한 단어로 찾습니다.</translation>
    </message>
    <message>
        <source>In agent sets</source>
        <translation>에이전트 세트에서</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>National identity numbers</source>
        <translation>국가 식별 번호</translation>
    </message>
    <message>
        <source>Network addresses</source>
        <translation>네트워크 주소</translation>
    </message>
    <message>
        <source>None ticked: all of these. They are found by their shape and check digits: names, postal addresses and numbers in words are not found. Telephone numbers without a country’s prefix are those of the United States, Britain, Germany, France, Korea, Japan and China; identity numbers those of the same countries but Britain.</source>
        <translation>하나도 선택하지 않으면 모두 찾습니다. 형식과 검증 숫자로 찾으므로 이름, 우편 주소, 말로 풀어 쓴 숫자는 찾지 못합니다. 국가 번호가 없는 전화번호는 미국, 영국, 독일, 프랑스, 한국, 일본, 중국의 것을 찾고, 식별 번호는 영국을 뺀 같은 나라의 것을 찾습니다.</translation>
    </message>
    <message>
        <source>Only tell me</source>
        <translation>알리기만 하기</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>패턴</translation>
    </message>
    <message>
        <source>Stop the agent and ask for another answer</source>
        <translation>에이전트를 멈추고 다른 답변을 요청</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>The chat server of “This computer”, under Connections, is asked whether the answer keeps it. An answer that it does not judge in time is not checked, and you are told.</source>
        <translation>연결의 ‘이 컴퓨터’에 지정한 채팅 서버에 답변이 규칙을 지키는지 묻습니다. 제때 판정하지 못한 답변은 검사되지 않으며, 그 사실을 알려 드립니다.</translation>
    </message>
    <message>
        <source>The function takes the text. What it returns is the reason, or True; nothing or False is good.</source>
        <translation>함수는 텍스트를 받습니다. 반환값은 이유 또는 True이며, 아무것도 없거나 False이면 문제없는 것입니다.</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>시험하기</translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>모델에 전할 말</translation>
    </message>
    <message>
        <source>When it trips</source>
        <translation>걸렸을 때</translation>
    </message>
    <message>
        <source>Where it watches</source>
        <translation>적용 범위</translation>
    </message>
    <message>
        <source>Words, one a line</source>
        <translation>단어 (한 줄에 하나)</translation>
    </message>
</context>
<context>
    <name>Guardrails</name>
    <message>
        <source>A guardrail has something against this answer: {names}</source>
        <translation>가드레일이 이 답변에서 문제를 발견했습니다: {names}</translation>
    </message>
    <message>
        <source>An answer was not checked: {why}</source>
        <translation>답변 하나를 검사하지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>It may use everything that RE2 knows; looking ahead or behind is not part of it.</source>
        <translation>RE2가 지원하는 것은 모두 쓸 수 있습니다. 전방·후방 탐색은 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>Look at it in the settings, under Guardrails, and agree to it there.</source>
        <translation>설정의 가드레일에서 파일을 확인하고 동의하세요.</translation>
    </message>
    <message>
        <source>Name one in the settings, under Connections, This computer.</source>
        <translation>설정의 연결, 이 컴퓨터에서 서버를 지정하세요.</translation>
    </message>
    <message>
        <source>The guardrail {name} of the settings cannot be used: {reason}</source>
        <translation>설정의 “{name}” 가드레일을 사용할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The pattern cannot be used: {reason}.</source>
        <translation>패턴을 사용할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The pattern fits an empty text, so it would stop every answer.</source>
        <translation>패턴이 빈 텍스트에도 맞으므로 모든 답변을 중단하게 됩니다.</translation>
    </message>
    <message>
        <source>The pattern is too long ({count} characters; at most {most}).</source>
        <translation>패턴이 너무 깁니다({count}자, 최대 {most}자).</translation>
    </message>
    <message>
        <source>There are no words to look for.</source>
        <translation>찾을 단어가 없습니다.</translation>
    </message>
    <message>
        <source>There are: {kinds}.</source>
        <translation>사용 가능: {kinds}.</translation>
    </message>
    <message>
        <source>There is no chat server that could judge.</source>
        <translation>판정할 수 있는 채팅 서버가 없습니다.</translation>
    </message>
    <message>
        <source>There is no kind of personal data called {kind}.</source>
        <translation>{kind}(이)라는 개인정보 종류는 없습니다.</translation>
    </message>
    <message>
        <source>There is no pattern to look for.</source>
        <translation>찾을 패턴이 없습니다.</translation>
    </message>
    <message>
        <source>There is no rule to judge by.</source>
        <translation>판단할 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>These are {count} words; at most {most} are possible.</source>
        <translation>단어가 {count}개입니다. 최대 {most}개까지 가능합니다.</translation>
    </message>
    <message>
        <source>it breaks the rule</source>
        <translation>규칙에 어긋납니다</translation>
    </message>
    <message>
        <source>the judge took longer than {seconds} s.</source>
        <translation>판정 모델이 {seconds}초 안에 답하지 않았습니다.</translation>
    </message>
    <message>
        <source>the judge’s answer was neither KEEPS nor BREAKS.</source>
        <translation>판정 모델의 답이 KEEPS도 BREAKS도 아니었습니다.</translation>
    </message>
    <message>
        <source>the pattern</source>
        <translation>패턴</translation>
    </message>
    <message>
        <source>{function} must take one thing: the text to check.</source>
        <translation>{function} 함수는 검사할 텍스트 하나만 받아야 합니다.</translation>
    </message>
</context>
<context>
    <name>GuardrailsPage</name>
    <message>
        <source>A model as judge</source>
        <translation>모델이 판정</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Checks on what agents say, made while they speak: an answer that breaks one can be stopped.</source>
        <translation>에이전트가 말하는 동안 그 내용을 검사합니다. 규칙에 어긋나는 답변은 멈출 수 있습니다.</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>가드레일</translation>
    </message>
    <message>
        <source>Own guardrails</source>
        <translation>내 가드레일</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>패턴</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>개인정보</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Python file with checks</source>
        <translation>검사 함수가 든 Python 파일</translation>
    </message>
    <message>
        <source>Python function</source>
        <translation>Python 함수</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>{guardrail} (off)</source>
        <translation>{guardrail} (꺼짐)</translation>
    </message>
</context>
<context>
    <name>HeaderRow</name>
    <message>
        <source>A header cannot hold these characters.</source>
        <translation>헤더에 쓸 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>헤더 지우기</translation>
    </message>
    <message>
        <source>Type the value here</source>
        <translation>여기에 값을 입력하세요</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>{name} 값</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Changes since</source>
        <translation>비교 기준</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>변경된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>이 버전 사용</translation>
    </message>
    <message>
        <source>The saved file</source>
        <translation>저장된 파일</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>변경된 내용</translation>
    </message>
</context>
<context>
    <name>HttpClient</name>
    <message>
        <source>Choose another one in the settings, under Connections, or none.</source>
        <translation>설정의 연결에서 다른 프록시를 고르거나 사용하지 마세요.</translation>
    </message>
    <message>
        <source>The proxy of this computer cannot be used: it is neither an HTTP nor a SOCKS5 proxy.</source>
        <translation>이 컴퓨터의 프록시를 사용할 수 없습니다. HTTP 프록시도 SOCKS5 프록시도 아닙니다.</translation>
    </message>
</context>
<context>
    <name>HttpTool</name>
    <message>
        <source>A parameter cannot choose the server: the part up to the path has to be fixed.</source>
        <translation>매개변수로 서버를 고를 수 없습니다. 경로 앞부분은 고정되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>As in: {example}</source>
        <translation>예: {example}</translation>
    </message>
    <message>
        <source>Make one tool for each server.</source>
        <translation>서버마다 도구를 하나씩 만드세요.</translation>
    </message>
    <message>
        <source>Parameters: {names}.</source>
        <translation>매개변수: {names}.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>제거하세요.</translation>
    </message>
    <message>
        <source>The URL contains a space or a line break.</source>
        <translation>URL에 공백이나 줄 바꿈이 있습니다.</translation>
    </message>
    <message>
        <source>The URL contains a user name or password, which would be kept in the settings file.</source>
        <translation>URL에 사용자 이름이나 암호가 있어 설정 파일에 남게 됩니다.</translation>
    </message>
    <message>
        <source>The answer path {path} cannot be read: {reason}.</source>
        <translation>응답 경로를 읽을 수 없습니다({path}): {reason}.</translation>
    </message>
    <message>
        <source>The body is no JSON ({reason}).</source>
        <translation>본문이 올바른 JSON이 아닙니다({reason}).</translation>
    </message>
    <message>
        <source>The header {name} is set by itself.</source>
        <translation>{name} 헤더는 자동으로 설정됩니다.</translation>
    </message>
    <message>
        <source>The parameters are no valid JSON schema: {reason}.</source>
        <translation>매개변수가 올바른 JSON 스키마가 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>The parameters must be described by a JSON schema of an object with properties.</source>
        <translation>매개변수는 속성이 있는 객체의 JSON 스키마로 적어야 합니다.</translation>
    </message>
    <message>
        <source>The value of the header {name} contains a line break.</source>
        <translation>헤더 {name}의 값에 줄 바꿈이 있습니다.</translation>
    </message>
    <message>
        <source>This request goes to a private address: {address}.</source>
        <translation>이 요청은 사설 주소로 보내집니다: {address}.</translation>
    </message>
    <message>
        <source>Use a secret header named Authorization.</source>
        <translation>Authorization이라는 비밀 헤더를 쓰세요.</translation>
    </message>
    <message>
        <source>Write %20 for a space.</source>
        <translation>공백 대신 %20을 쓰세요.</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a header.</source>
        <translation>헤더 이름이 될 수 없습니다: {name}.</translation>
    </message>
    <message>
        <source>{name} is used, but is no parameter.</source>
        <translation>쓰였지만 매개변수에 없습니다: {name}.</translation>
    </message>
    <message>
        <source>{url} is no URL of a web service.</source>
        <translation>웹 서비스의 URL이 아닙니다: {url}.</translation>
    </message>
    <message>
        <source>{url} is no URL: {reason}.</source>
        <translation>URL이 아닙니다({url}): {reason}.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Always, in this conversation</source>
        <translation>이 대화에서 항상</translation>
    </message>
    <message>
        <source>Answers by</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Choose a row or a mark to see its details.</source>
        <translation>행이나 표시를 고르면 세부 정보가 보입니다.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation>허용 안 함</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>알아두기</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>대화 넘김</translation>
    </message>
    <message>
        <source>Interrupted the agent</source>
        <translation>에이전트 말을 끊음</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>듣지 못한 부분</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Nothing to show yet. Once you talk, choose a row or a mark to see its details here.</source>
        <translation>아직 보여줄 것이 없습니다. 대화한 뒤 행이나 표시를 고르면 여기에 세부 정보가 보입니다.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>들은 말</translation>
    </message>
    <message>
        <source>Speech made</source>
        <translation>만든 말</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>The agent asks to use this tool.</source>
        <translation>에이전트가 이 도구를 쓰려고 합니다.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>이 대화</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation>사용한 도구</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>입력함</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>사용량</translation>
    </message>
    <message>
        <source>Usage of this answer</source>
        <translation>이 답변의 사용량</translation>
    </message>
    <message>
        <source>What this engine can’t do</source>
        <translation>이 엔진이 못 하는 일</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>잘못된 점</translation>
    </message>
    <message>
        <source>Your turns</source>
        <translation>내 차례</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>the offline brain</source>
        <translation>오프라인 두뇌</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{speaker}, {time}</source>
        <translation>{speaker}, {time}</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>In the last seven days</source>
        <translation>지난 7일</translation>
    </message>
    <message>
        <source>Kept conversations</source>
        <translation>보관된 대화</translation>
    </message>
    <message>
        <source>Return opens one, Delete removes it.</source>
        <translation>Enter 키로 열고 Delete 키로 삭제합니다.</translation>
    </message>
    <message>
        <source>Some time ago</source>
        <translation>언젠가</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>KeptPane</name>
    <message>
        <source>Conversations are not kept.</source>
        <translation>대화를 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Conversations stand here once you have talked. They are kept on this computer only.</source>
        <translation>대화하고 나면 여기에 나타납니다. 이 컴퓨터에만 보관됩니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>대화 삭제</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Nobody said that.</source>
        <translation>그런 말이 나온 대화가 없습니다.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>대화 검색</translation>
    </message>
    <message>
        <source>Search finds older ones.</source>
        <translation>더 오래된 대화는 검색으로 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>This conversation is removed for good:</source>
        <translation>이 대화가 완전히 삭제됩니다:</translation>
    </message>
    <message>
        <source>What is kept…</source>
        <translation>보관 설정…</translation>
    </message>
    <message>
        <source>What is said now stands here when the conversation is over. It is kept on this computer only.</source>
        <translation>지금 나누는 대화는 끝나면 여기에 나타납니다. 이 컴퓨터에만 보관됩니다.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>From the environment: {variable}</source>
        <translation>환경 변수 사용: {variable}</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>키링에 보관</translation>
    </message>
    <message>
        <source>Kept in this computer’s keyring</source>
        <translation>이 컴퓨터의 키링에 보관됨</translation>
    </message>
    <message>
        <source>Kept until Sidetone ends</source>
        <translation>Sidetone을 끝낼 때까지 보관됨</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>Not set. No keyring runs on this computer, so it can be kept for this session only.</source>
        <translation>설정되지 않았습니다. 이 컴퓨터에서 실행 중인 키링이 없어 이번 실행 동안만 보관할 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>The keyring waits to be unlocked</source>
        <translation>키링이 잠금 해제를 기다리고 있습니다</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>이번 실행 동안만</translation>
    </message>
    <message>
        <source>Use {variable}</source>
        <translation>{variable} 사용</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Below −60 dBFS</source>
        <translation>−60 dBFS 미만</translation>
    </message>
    <message>
        <source>Level: {name}</source>
        <translation>레벨: {name}</translation>
    </message>
    <message>
        <source>Peak in dB below full scale; the mark holds the loudest of the last moment.</source>
        <translation>최대 눈금 아래 dB로 나타낸 피크. 표시는 방금의 가장 큰 값을 유지합니다.</translation>
    </message>
    <message>
        <source>The microphone gives exact silence: check its switch.</source>
        <translation>마이크가 완전히 조용합니다. 스위치를 확인하세요.</translation>
    </message>
    <message>
        <source>The sound was too loud for a moment. Click to clear.</source>
        <translation>잠시 소리가 너무 컸습니다. 누르면 지워집니다.</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>잘림</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>신호 없음</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>조용함</translation>
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
        <translation>설치하세요. Debian과 Ubuntu에서는: sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Install the packages of your system that hold {names}.</source>
        <translation>{names}(이)가 들어 있는 시스템 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>This system lacks what Sidetone needs: {names} and {count} more.</source>
        <translation>Sidetone에 필요한 것이 이 시스템에 없습니다: {names} 외 {count}개.</translation>
    </message>
    <message>
        <source>This system lacks what Sidetone needs: {names}.</source>
        <translation>Sidetone에 필요한 것이 이 시스템에 없습니다: {names}.</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>`sidetone licences` lists what is.</source>
        <translation>`sidetone licences`로 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} (in {carrier})</source>
        <translation>{name} ({carrier}에 포함)</translation>
    </message>
    <message>
        <source>“{name}” is not inside.</source>
        <translation>들어 있지 않은 이름입니다: {name}</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search components</source>
        <translation>구성 요소 검색</translation>
    </message>
    <message>
        <source>The same for programs (CycloneDX): {file}</source>
        <translation>프로그램이 읽는 목록(CycloneDX): {file}</translation>
    </message>
</context>
<context>
    <name>LocalGroup</name>
    <message>
        <source>A chat server with a language model</source>
        <translation>언어 모델이 있는 채팅 서버</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server. Without an address this computer does it itself.</source>
        <translation>OpenAI 호환 서버입니다. 주소가 없으면 이 컴퓨터가 직접 처리합니다.</translation>
    </message>
    <message>
        <source>Answers come from</source>
        <translation>답변 출처</translation>
    </message>
    <message>
        <source>Built in (English)</source>
        <translation>내장(영어)</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>채팅 서버</translation>
    </message>
    <message>
        <source>Chat server: key</source>
        <translation>채팅 서버: 키</translation>
    </message>
    <message>
        <source>Find servers on this computer</source>
        <translation>이 컴퓨터에서 서버 찾기</translation>
    </message>
    <message>
        <source>Flite (English)</source>
        <translation>Flite(영어)</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 서버</translation>
    </message>
    <message>
        <source>Found: {servers}</source>
        <translation>찾음: {servers}</translation>
    </message>
    <message>
        <source>Good morning. This is how the agents sound.</source>
        <translation>안녕하세요. 에이전트는 이렇게 말합니다.</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>들어 보기</translation>
    </message>
    <message>
        <source>It answers, but has no model. Load one there.</source>
        <translation>응답하지만 모델이 없습니다. 서버에 모델을 불러오세요.</translation>
    </message>
    <message>
        <source>It answers. Models: {models}</source>
        <translation>응답합니다. 모델: {models}</translation>
    </message>
    <message>
        <source>It looks like http://127.0.0.1:11434/v1.</source>
        <translation>http://127.0.0.1:11434/v1과 같은 형식입니다.</translation>
    </message>
    <message>
        <source>It understood nothing.</source>
        <translation>아무것도 알아듣지 못했습니다.</translation>
    </message>
    <message>
        <source>It understood: “{words}”</source>
        <translation>알아들은 말: “{words}”</translation>
    </message>
    <message>
        <source>Key of the chat server</source>
        <translation>채팅 서버의 키</translation>
    </message>
    <message>
        <source>Key of the speech servers</source>
        <translation>음성 서버의 키</translation>
    </message>
    <message>
        <source>Listens for four seconds and shows the words; nothing is kept.</source>
        <translation>4초 동안 듣고 알아들은 말을 보여 줍니다. 아무것도 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Local servers</source>
        <translation>로컬 서버</translation>
    </message>
    <message>
        <source>Local servers need none.</source>
        <translation>로컬 서버에는 필요 없습니다.</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp and vLLM at their usual ports.</source>
        <translation>Ollama, LM Studio, llama.cpp, vLLM을 일반적인 포트에서 찾습니다.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>None runs. Start one, or type the address of another computer’s.</source>
        <translation>실행 중인 서버가 없습니다. 서버를 시작하거나 다른 컴퓨터의 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Offline: the agents’ own words and tools</source>
        <translation>오프라인: 에이전트 자체의 말과 도구</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>여기에 키를 붙여 넣으세요</translation>
    </message>
    <message>
        <source>Play a sentence</source>
        <translation>문장 들려주기</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>말해 보세요</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>찾은 서버 목록</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>음성 인식</translation>
    </message>
    <message>
        <source>Speech servers: key</source>
        <translation>음성 서버: 키</translation>
    </message>
    <message>
        <source>Test and list its models</source>
        <translation>테스트하고 모델 나열</translation>
    </message>
    <message>
        <source>The best one of this computer</source>
        <translation>이 컴퓨터에서 가장 좋은 음성</translation>
    </message>
    <message>
        <source>The first one it lists</source>
        <translation>목록의 첫 번째</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Type its address first.</source>
        <translation>먼저 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>음성</translation>
    </message>
    <message>
        <source>What it understands</source>
        <translation>알아듣는 말</translation>
    </message>
    <message>
        <source>eSpeak NG (many languages)</source>
        <translation>eSpeak NG(여러 언어)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Agents</source>
        <translation>에이전트(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>대화(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message to the agent</source>
        <translation>에이전트에게 보낼 메시지</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>메시지…</translation>
    </message>
</context>
<context>
    <name>MicrophoneStep</name>
    <message>
        <source>Agents hear you through it. It is closed until you let it listen, here or in a conversation.</source>
        <translation>에이전트는 마이크로 당신의 말을 듣습니다. 여기나 대화에서 듣게 하기 전까지는 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>It is quiet. Say something.</source>
        <translation>조용합니다. 말해 보세요.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>레벨</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>No signal: look for its switch, or choose another one.</source>
        <translation>신호가 없습니다. 마이크 스위치를 확인하거나 다른 마이크를 고르세요.</translation>
    </message>
    <message>
        <source>Say something.</source>
        <translation>말해 보세요.</translation>
    </message>
    <message>
        <source>Something is heard.</source>
        <translation>소리가 들립니다.</translation>
    </message>
    <message>
        <source>This computer has no microphone: you can type to agents.</source>
        <translation>이 컴퓨터에는 마이크가 없습니다. 에이전트에게 글로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>마이크</translation>
    </message>
</context>
<context>
    <name>MicrophoneTry</name>
    <message>
        <source>Listen</source>
        <translation>듣기</translation>
    </message>
    <message>
        <source>Listen to the microphone</source>
        <translation>마이크 소리 듣기</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>Nothing of it is kept or sent. It ends when you leave this page.</source>
        <translation>아무것도 저장하거나 보내지 않습니다. 이 페이지를 떠나면 끝납니다.</translation>
    </message>
</context>
<context>
    <name>Newer</name>
    <message>
        <source>Everything else goes on. Try again later, or look at {page}.</source>
        <translation>나머지는 모두 그대로 쓸 수 있습니다. 나중에 다시 시도하거나 {page}에서 확인하세요.</translation>
    </message>
    <message>
        <source>Install the new one over this one.</source>
        <translation>새 버전을 이 버전 위에 설치하세요.</translation>
    </message>
    <message>
        <source>Look at {page} yourself.</source>
        <translation>{page}에서 직접 확인하세요.</translation>
    </message>
    <message>
        <source>This one is a Flatpak: “flatpak update” brings the new one.</source>
        <translation>이 프로그램은 Flatpak입니다. “flatpak update”로 새 버전을 받으세요.</translation>
    </message>
    <message>
        <source>This one is a Python package: install the new one the same way, as with pipx.</source>
        <translation>이 프로그램은 Python 패키지입니다. pipx 등 같은 방법으로 새 버전을 설치하세요.</translation>
    </message>
    <message>
        <source>This one is a package of the system: “apt install ./FILE.deb” puts the new one in its place.</source>
        <translation>이 프로그램은 시스템 패키지입니다. “apt install ./FILE.deb”로 새 버전으로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>This one is an AppImage: put the new file in its place.</source>
        <translation>이 프로그램은 AppImage입니다. 새 파일로 바꾸세요.</translation>
    </message>
    <message>
        <source>What the project’s home says about versions makes no sense.</source>
        <translation>프로젝트 홈페이지의 버전 정보를 이해할 수 없습니다.</translation>
    </message>
    <message>
        <source>{host} answered with status {status}.</source>
        <translation>{host} 응답 상태: {status}.</translation>
    </message>
    <message>
        <source>{host} cannot be asked ({error}).</source>
        <translation>{host}에 물어볼 수 없습니다({error}).</translation>
    </message>
</context>
<context>
    <name>NewerCheck</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Its page says what is new. Nothing was downloaded.</source>
        <translation>새로운 점은 해당 페이지에 있습니다. 아무것도 내려받지 않았습니다.</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>새 버전</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>페이지 열기</translation>
    </message>
    <message>
        <source>Sidetone {version} is there, of {day}. You have {own}.</source>
        <translation>{day}에 나온 Sidetone {version} 버전이 있습니다. 지금 버전은 {own}입니다.</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>지금 버전({version})이 최신입니다.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n event(s) were left out: this computer is too busy.</source>
        <translation>
            <numerusform>이벤트 %n개가 빠졌습니다. 이 컴퓨터가 너무 바쁩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A guardrail stopped this answer. Another one is on its way.</source>
        <translation>가드레일이 이 답을 막았습니다. 다른 답이 곧 나옵니다.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>다시 연결하세요.</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>먼저 연결하세요.</translation>
    </message>
    <message>
        <source>Connected again. The conversation goes on.</source>
        <translation>다시 연결되었습니다. 대화가 이어집니다.</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>열린 대화가 없습니다.</translation>
    </message>
    <message>
        <source>Nobody spoke for a while.</source>
        <translation>한동안 아무도 말하지 않았습니다.</translation>
    </message>
    <message>
        <source>The answer failed: {why}</source>
        <translation>답에 실패했습니다: {why}</translation>
    </message>
    <message>
        <source>The answer stopped early: {why}.</source>
        <translation>답이 일찍 멈췄습니다: {why}.</translation>
    </message>
    <message>
        <source>The connection was lost ({why}). Connecting again; what was said stays.</source>
        <translation>연결이 끊겼습니다({why}). 다시 연결하는 중입니다. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>The connection was lost again ({why}). It is tried some more times; what was said stays.</source>
        <translation>연결이 다시 끊겼습니다({why}). 몇 번 더 시도합니다. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>The connection was lost again. It is tried some more times; what was said stays.</source>
        <translation>연결이 다시 끊겼습니다. 몇 번 더 시도합니다. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>The connection was lost. Connecting again; what was said stays.</source>
        <translation>연결이 끊겼습니다. 다시 연결하는 중입니다. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>The conversation broke off by a mistake in Sidetone.</source>
        <translation>Sidetone의 잘못으로 대화가 끊겼습니다.</translation>
    </message>
    <message>
        <source>The engine on this computer stopped. It is being started again; what was said stays.</source>
        <translation>이 컴퓨터의 엔진이 멈췄습니다. 다시 시작하고 있습니다. 나눈 말은 남습니다.</translation>
    </message>
    <message>
        <source>The server closed the connection ({why}). Connect to begin a new conversation.</source>
        <translation>서버가 연결을 닫았습니다({why}). 새 대화를 시작하려면 연결하세요.</translation>
    </message>
    <message>
        <source>The server closed the connection. Connect to begin a new conversation.</source>
        <translation>서버가 연결을 닫았습니다. 새 대화를 시작하려면 연결하세요.</translation>
    </message>
    <message>
        <source>The server ended the conversation at its time limit. Connect to begin a new one.</source>
        <translation>시간 제한에 이르러 서버가 대화를 끝냈습니다. 새로 시작하려면 연결하세요.</translation>
    </message>
    <message>
        <source>Unknown error.</source>
        <translation>알 수 없는 오류입니다.</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>코드 {code}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>이유가 알려지지 않음</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} 여는 중…</translation>
    </message>
</context>
<context>
    <name>OwnFile</name>
    <message>
        <source>Install it again to go on with it.</source>
        <translation>계속 쓰려면 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Sidetone was removed from this computer while it was running.</source>
        <translation>실행 중에 Sidetone이 이 컴퓨터에서 제거되었습니다.</translation>
    </message>
    <message>
        <source>Sidetone was updated while it was running.</source>
        <translation>실행 중에 Sidetone이 업데이트되었습니다.</translation>
    </message>
    <message>
        <source>Start it again to go on with the new version.</source>
        <translation>새 버전으로 계속하려면 다시 시작하세요.</translation>
    </message>
</context>
<context>
    <name>OwnTools</name>
    <message>
        <source>A server of tools needs either a command or a URL.</source>
        <translation>도구 서버에는 명령이나 URL 중 하나가 필요합니다.</translation>
    </message>
    <message>
        <source>Enter it in the settings, under Tools.</source>
        <translation>설정의 도구에서 입력하세요.</translation>
    </message>
    <message>
        <source>Give it one of them.</source>
        <translation>둘 중 하나를 지정하세요.</translation>
    </message>
    <message>
        <source>Look at it in the settings, under Tools, and agree to it there.</source>
        <translation>설정의 도구에서 살펴보고 동의하세요.</translation>
    </message>
    <message>
        <source>Read it; if you want it to run, add it in the settings under Tools, or type: {command}</source>
        <translation>파일을 읽어 보세요. 실행하려면 설정의 도구에 추가하거나 다음을 입력하세요: {command}</translation>
    </message>
    <message>
        <source>The conversation that this tool was for is over.</source>
        <translation>이 도구를 쓰던 대화가 끝났습니다.</translation>
    </message>
    <message>
        <source>The tool {name} of the settings cannot be used: {reason}</source>
        <translation>설정의 {name} 도구를 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The value of {name} is not kept on this computer.</source>
        <translation>{name}의 값이 이 컴퓨터에 보관되어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Check the voice: every service has its own.</source>
        <translation>음성을 확인하세요. 서비스마다 음성이 다릅니다.</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>아무 말 없이 끝났습니다.</translation>
    </message>
    <message>
        <source>Nothing came within {seconds} seconds.</source>
        <translation>{seconds}초 안에 아무것도 오지 않았습니다.</translation>
    </message>
    <message>
        <source>The voice said nothing.</source>
        <translation>음성이 아무 소리도 내지 않았습니다.</translation>
    </message>
    <message>
        <source>Try again, or choose another one.</source>
        <translation>다시 시도하거나 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>{host} did not say it.</source>
        <translation>{host}에서 말하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>Allowed: {names}.</source>
        <translation>허용되는 값: {names}.</translation>
    </message>
    <message>
        <source>Begin every price with [[price]].</source>
        <translation>모든 가격을 [[price]]로 시작하세요.</translation>
    </message>
    <message>
        <source>Check the path of the price table.</source>
        <translation>가격표의 경로를 확인하세요.</translation>
    </message>
    <message>
        <source>Compare it with the tables that ship in resources/prices.</source>
        <translation>resources/prices에 들어 있는 가격표와 비교해 보세요.</translation>
    </message>
    <message>
        <source>Delete one of the two rows.</source>
        <translation>두 행 중 하나를 지우세요.</translation>
    </message>
    <message>
        <source>Delete one of the two, or give the newer one its date.</source>
        <translation>둘 중 하나를 지우거나 새로운 쪽에 그 날짜를 적으세요.</translation>
    </message>
    <message>
        <source>Give at least one of text, audio, image and minute.</source>
        <translation>text, audio, image, minute 중 적어도 하나를 적으세요.</translation>
    </message>
    <message>
        <source>Save the price table as UTF-8.</source>
        <translation>가격표를 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>Write a date without quotes, as in 2026-10-01.</source>
        <translation>2026-10-01처럼 따옴표 없이 날짜를 적으세요.</translation>
    </message>
    <message>
        <source>Write a number from 0 to {most}, as in 4.00.</source>
        <translation>4.00처럼 0부터 {most} 사이의 수를 적으세요.</translation>
    </message>
    <message>
        <source>Write its three capital letters, as in USD.</source>
        <translation>USD처럼 대문자 세 글자로 적으세요.</translation>
    </message>
    <message>
        <source>Write {example}.</source>
        <translation>이렇게 적으세요: {example}.</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>수가 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>읽을 수 없습니다. 파일: {file}, 이유: {reason}.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>UTF-8 텍스트가 아닙니다: {file}.</translation>
    </message>
    <message>
        <source>{file}: {model} from {day} on is priced in {other} already.</source>
        <translation>{file}: {day}부터 적용되는 {model}의 가격이 {other}에 이미 있습니다.</translation>
    </message>
    <message>
        <source>{key} has no price.</source>
        <translation>{key}: 가격이 없습니다.</translation>
    </message>
    <message>
        <source>{key} is missing.</source>
        <translation>{key}: 빠져 있습니다.</translation>
    </message>
    <message>
        <source>{key} is no currency.</source>
        <translation>{key}: 통화가 아닙니다.</translation>
    </message>
    <message>
        <source>{key} is no price.</source>
        <translation>{key}: 가격이 아닙니다.</translation>
    </message>
    <message>
        <source>{key} is not known.</source>
        <translation>{key}: 알 수 없는 항목입니다.</translation>
    </message>
    <message>
        <source>{key} is there twice from {day} on.</source>
        <translation>{key}: {day}부터 적용되는 행이 두 개 있습니다.</translation>
    </message>
    <message>
        <source>{key} must be a date.</source>
        <translation>{key}: 날짜여야 합니다.</translation>
    </message>
    <message>
        <source>{key} must be a list of tables.</source>
        <translation>{key}: 테이블 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>{key} must be a table of prices.</source>
        <translation>{key}: 가격 테이블이어야 합니다.</translation>
    </message>
    <message>
        <source>{key} must be text.</source>
        <translation>{key}: 텍스트여야 합니다.</translation>
    </message>
    <message>
        <source>{source}:{line}: this is not valid TOML: {reason}.</source>
        <translation>{source}:{line}: 올바른 TOML이 아닙니다: {reason}.</translation>
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
            <numerusform>파일 %n개, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>전부</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s), {size}</source>
        <translation>
            <numerusform>대화 %n개, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen before</source>
        <translation>이전에 선택한 것</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Conversations until now</source>
        <translation>지금까지의 대화</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete all conversations</source>
        <translation>모든 대화 삭제</translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>모든 대화 삭제…</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>모두 삭제</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>모두 삭제…</translation>
    </message>
    <message>
        <source>Delete the logs</source>
        <translation>로그 삭제</translation>
    </message>
    <message>
        <source>Everything was deleted; Sidetone is as on its first day.</source>
        <translation>모두 지웠습니다. Sidetone이 처음 상태로 돌아갔습니다.</translation>
    </message>
    <message>
        <source>For finding faults: what went wrong, without words, sound or keys.</source>
        <translation>오류를 찾기 위한 것으로, 무엇이 잘못되었는지만 적고 말·소리·키는 적지 않습니다.</translation>
    </message>
    <message>
        <source>Go on with what is shown below</source>
        <translation>아래 표시된 대로 계속</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>대화 저장</translation>
    </message>
    <message>
        <source>Keep it for</source>
        <translation>보관 기간</translation>
    </message>
    <message>
        <source>Keep them for</source>
        <translation>보관 기간</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>이 컴퓨터에 보관하는 것</translation>
    </message>
    <message>
        <source>Keys and passwords are in the system’s keyring, never in a file. Services that you connect to keep what their own terms say.</source>
        <translation>키와 암호는 시스템 키링에 있으며 파일에는 저장하지 않습니다. 연결한 서비스는 자체 약관에 따라 보관합니다.</translation>
    </message>
    <message>
        <source>Keys and passwords of Sidetone in the system’s keyring</source>
        <translation>시스템 키링에 있는 Sidetone의 키와 암호</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logs until now</source>
        <translation>지금까지의 로그</translation>
    </message>
    <message>
        <source>Notes that agents took for you</source>
        <translation>에이전트가 적어 둔 메모</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>아직 없습니다.</translation>
    </message>
    <message>
        <source>Older lines are removed whenever Sidetone starts.</source>
        <translation>더 오래된 줄은 Sidetone이 시작될 때마다 지웁니다.</translation>
    </message>
    <message>
        <source>Older ones are deleted whenever Sidetone starts.</source>
        <translation>더 오래된 대화는 Sidetone을 시작할 때 삭제합니다.</translation>
    </message>
    <message>
        <source>Privacy and storage</source>
        <translation>개인정보와 저장</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Settings, conversations, logs, notes and keys. You are shown what goes, and asked.</source>
        <translation>설정, 대화, 로그, 메모, 키를 지웁니다. 무엇이 지워지는지 보여 주고 다시 묻습니다.</translation>
    </message>
    <message>
        <source>This is removed for good:</source>
        <translation>다음을 영구히 지웁니다:</translation>
    </message>
    <message>
        <source>Turned off, nothing more is kept of a conversation that goes on; what was kept of it stays.</source>
        <translation>끄면 진행 중인 대화는 더 이상 저장되지 않고, 그때까지 저장된 부분은 남습니다.</translation>
    </message>
    <message>
        <source>What was said and what tools did, to be read, searched and played again. Never sound or keys.</source>
        <translation>나눈 말과 도구가 한 일을 저장해 다시 읽고, 찾고, 재생할 수 있게 합니다. 소리와 키는 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>What you and the agents say is kept on this computer only, unless you turn that off below. Sound is never written to the disk.</source>
        <translation>대화에서 한 말은 이 컴퓨터에만 저장되며, 아래에서 끌 수 있습니다. 소리는 디스크에 기록하지 않습니다.</translation>
    </message>
    <message>
        <source>What you chose here could not be read. Until you choose again, nothing is deleted for its age, and nothing is kept that you may have refused.</source>
        <translation>여기서 선택하신 내용을 읽을 수 없었습니다. 다시 선택할 때까지 오래되었다는 이유로 삭제하는 것은 없으며, 거부하셨을 수 있는 것은 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>What you exported stays.</source>
        <translation>내보낸 것은 남습니다.</translation>
    </message>
    <message>
        <source>Write a log</source>
        <translation>로그 쓰기</translation>
    </message>
    <message>
        <source>Your agent sets</source>
        <translation>내 에이전트 세트</translation>
    </message>
    <message>
        <source>Your agent sets stay, and what you exported.</source>
        <translation>에이전트 세트와 내보낸 것은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>{file} 파일을 지울 수 없습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>Give them in their own fields: the password goes to the keyring.</source>
        <translation>각각의 칸에 입력하세요. 비밀번호는 키링에 보관됩니다.</translation>
    </message>
    <message>
        <source>It looks like http://proxy.example.org:3128 or socks5://proxy.example.org:1080.</source>
        <translation>http://proxy.example.org:3128 또는 socks5://proxy.example.org:1080과 같은 형식입니다.</translation>
    </message>
    <message>
        <source>The proxy&apos;s address makes no sense.</source>
        <translation>프록시 주소가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>User and password do not belong into the proxy&apos;s address.</source>
        <translation>프록시 주소에는 사용자 이름과 비밀번호를 넣지 마세요.</translation>
    </message>
</context>
<context>
    <name>ProxyGroup</name>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>By its address</source>
        <translation>주소로 지정</translation>
    </message>
    <message>
        <source>Empty for a proxy that asks nobody’s name.</source>
        <translation>이름을 묻지 않는 프록시라면 비워 두세요.</translation>
    </message>
    <message>
        <source>For conversations, tools and the servers of this computer’s engine. Local servers never use it.</source>
        <translation>대화, 도구, 이 컴퓨터 엔진의 서버에 쓰입니다. 로컬 서버에는 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>HTTP or SOCKS: http://…, https://…, socks5://…</source>
        <translation>HTTP 또는 SOCKS: http://…, https://…, socks5://…</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>None</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Proxy: password</source>
        <translation>프록시: 비밀번호</translation>
    </message>
    <message>
        <source>Type the password here</source>
        <translation>여기에 비밀번호를 입력하세요</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>A conversation is open. End it and start Sidetone again?</source>
        <translation>대화가 열려 있습니다. 대화를 끝내고 Sidetone을 다시 시작할까요?</translation>
    </message>
    <message>
        <source>End it and start again</source>
        <translation>끝내고 다시 시작</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>계속 대화</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Sidetone was removed from this computer. Export what you need before you close this window.</source>
        <translation>Sidetone이 이 컴퓨터에서 제거되었습니다. 필요한 것은 이 창을 닫기 전에 내보내세요.</translation>
    </message>
    <message>
        <source>Sidetone was updated while it was open. Start it again to go on with the new version.</source>
        <translation>Sidetone이 열려 있는 동안 업데이트되었습니다. 새 버전으로 계속하려면 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>다시 시작</translation>
    </message>
</context>
<context>
    <name>SavedCommands</name>
    <message>
        <source>End this conversation first, then open a saved one.</source>
        <translation>먼저 이 대화를 끝낸 다음 저장된 대화를 여세요.</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The picture was not written to {path}.</source>
        <translation>그림을 {path}에 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>From 1 to {last}.</source>
        <translation>1부터 {last}까지입니다.</translation>
    </message>
    <message>
        <source>From {least} to 7680x4320.</source>
        <translation>{least}부터 7680x4320까지입니다.</translation>
    </message>
    <message>
        <source>The first start has no step {step}.</source>
        <translation>첫 시작에 {step}단계는 없습니다.</translation>
    </message>
    <message>
        <source>The settings have no page “{name}”.</source>
        <translation>설정에 “{name}” 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>The window cannot be {size}.</source>
        <translation>창은 {size} 크기가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>있는 것: {known}.</translation>
    </message>
    <message>
        <source>Write it like 1280x800.</source>
        <translation>1280x800처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” is no size.</source>
        <translation>“{text}”: 크기가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Copy it once more, without the text around it.</source>
        <translation>앞뒤의 글 없이 다시 복사하세요.</translation>
    </message>
    <message>
        <source>Keep it for this session only, or start a keyring.</source>
        <translation>이번 실행 동안만 보관하거나 키링을 시작하세요.</translation>
    </message>
    <message>
        <source>Keep it for this session only, set {variable}, or start a keyring.</source>
        <translation>이번 실행 동안만 보관하거나, 환경 변수 {variable} 값을 정하거나, 키링을 시작하세요.</translation>
    </message>
    <message>
        <source>Keep the key for this session only, or look into the keyring&apos;s own program.</source>
        <translation>키를 이번 실행 동안만 보관하거나 키링 프로그램을 확인하세요.</translation>
    </message>
    <message>
        <source>No keyring runs on this machine, so the key was not kept.</source>
        <translation>이 컴퓨터에서 실행 중인 키링이 없어 키를 보관하지 못했습니다.</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>키가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The keyring did not remove the key.</source>
        <translation>키링에서 키를 지우지 못했습니다.</translation>
    </message>
    <message>
        <source>The keyring did not take the key.</source>
        <translation>키링이 키를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the key was not kept.</source>
        <translation>키링이 잠겨 있어 키를 보관하지 못했습니다.</translation>
    </message>
    <message>
        <source>This is no key: it is too long, or holds characters that keys do not have.</source>
        <translation>키가 아닙니다. 너무 길거나 키에 없는 문자가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Unlock it, or keep the key for this session only.</source>
        <translation>잠금을 풀거나 키를 이번 실행 동안만 보관하세요.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or remove it in the keyring&apos;s own program.</source>
        <translation>키링의 잠금을 풀고 다시 시도하거나 키링 프로그램에서 지우세요.</translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message>
        <source>Agents have to have one tool at least. To have none, switch the server off.</source>
        <translation>에이전트에는 도구가 하나 이상 있어야 합니다. 모두 쓰지 않으려면 서버를 끄세요.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>다시 연결</translation>
    </message>
    <message numerus="yes">
        <source>Connected; %n tool(s).</source>
        <translation>
            <numerusform>연결됨, 도구 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>연결되지 않았습니다.</translation>
    </message>
    <message>
        <source>One of them</source>
        <translation>그중 하나</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
</context>
<context>
    <name>SetForm</name>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Needs a language model</source>
        <translation>언어 모델 필요</translation>
    </message>
    <message>
        <source>Shown to the person, one a line.</source>
        <translation>사용자에게 보여 줍니다. 한 줄에 하나씩.</translation>
    </message>
    <message>
        <source>The offline brain of this computer is not enough for it.</source>
        <translation>이 컴퓨터의 오프라인 두뇌로는 부족합니다.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>What to say first</source>
        <translation>처음에 할 말</translation>
    </message>
    <message>
        <source>Who speaks first</source>
        <translation>먼저 말하는 에이전트</translation>
    </message>
</context>
<context>
    <name>SetMenu</name>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Change the file’s name</source>
        <translation>파일 이름 변경</translation>
    </message>
    <message>
        <source>Change the file’s name …</source>
        <translation>파일 이름 변경…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete the set “{name}”? It can be brought back from this menu.</source>
        <translation>“{name}” 세트를 삭제할까요? 이 메뉴에서 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Export agent set</source>
        <translation>에이전트 세트 내보내기</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>새 세트</translation>
    </message>
    <message>
        <source>The file’s name is what the command line knows the set by.</source>
        <translation>명령줄에서는 파일 이름으로 세트를 찾습니다.</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (사본)</translation>
    </message>
</context>
<context>
    <name>SetTree</name>
    <message>
        <source>(without a name)</source>
        <translation>(이름 없음)</translation>
    </message>
    <message>
        <source>Agent sets and agents</source>
        <translation>에이전트 세트와 에이전트</translation>
    </message>
    <message>
        <source>comes with Sidetone</source>
        <translation>Sidetone에 포함됨</translation>
    </message>
    <message>
        <source>has mistakes</source>
        <translation>오류 있음</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>저장 안 됨</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A newer Sidetone wrote these settings; what this one does not know of them is kept.</source>
        <translation>더 새로운 Sidetone이 쓴 설정입니다. 이 버전이 모르는 내용도 그대로 보관됩니다.</translation>
    </message>
    <message>
        <source>Look whether it belongs to you and can be read; until then defaults are used.</source>
        <translation>파일이 본인 소유이고 읽을 수 있는지 확인하세요. 그때까지 기본값을 씁니다.</translation>
    </message>
    <message>
        <source>Not all that a newer Sidetone wrote into the settings could be kept beside your change.</source>
        <translation>더 새로운 Sidetone이 설정에 쓴 내용을 변경하신 것과 함께 모두 남길 수는 없었습니다.</translation>
    </message>
    <message>
        <source>Choose again under Privacy and storage what is kept, and for how long.</source>
        <translation>무엇을 얼마 동안 보관할지 ‘개인정보와 저장’에서 다시 선택하세요.</translation>
    </message>
    <message>
        <source>Some of the settings could not be read.</source>
        <translation>설정 일부를 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>The file as it was is {file}.</source>
        <translation>원래 파일은 {file}에 있습니다.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {reason}.</source>
        <translation>설정을 {file}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The settings could not be read and were set aside.</source>
        <translation>설정을 읽지 못해 따로 옮겨 두었습니다.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read: {reason}.</source>
        <translation>{file}의 설정을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>These have their defaults: {names}.</source>
        <translation>다음 항목은 기본값입니다: {names}.</translation>
    </message>
    <message>
        <source>Until then conversations are not kept.</source>
        <translation>그때까지 대화는 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Until then no log is written.</source>
        <translation>그때까지 로그는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Until then nothing is deleted for its age.</source>
        <translation>그때까지 오래되었다는 이유로 삭제하는 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>“{text}”(이)라는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Restore this page’s defaults</source>
        <translation>이 페이지를 기본값으로</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>End this conversation first, then open a saved one.</source>
        <translation>먼저 이 대화를 끝낸 다음 저장된 대화를 여세요.</translation>
    </message>
</context>
<context>
    <name>ShippedSets</name>
    <message>
        <source>Answers first questions and hands over to billing or technical support. Works without a language model.</source>
        <translation>첫 질문에 답하고 청구 담당이나 기술 지원으로 넘깁니다. 언어 모델 없이 동작하며 영어로 대화합니다.</translation>
    </message>
    <message>
        <source>Everyday</source>
        <translation>일상</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>안내 데스크</translation>
    </message>
    <message>
        <source>Language companion</source>
        <translation>언어 연습 상대</translation>
    </message>
    <message>
        <source>Practise English, Korean, Japanese or Chinese in conversation. Wants a language model.</source>
        <translation>영어, 한국어, 일본어, 중국어 회화를 연습합니다. 언어 모델이 필요합니다.</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>레스토랑</translation>
    </message>
    <message>
        <source>Takes a booking, knows the opening hours, the menu and the way. Works without a language model.</source>
        <translation>예약을 받고, 영업시간과 메뉴, 오는 길을 알려 줍니다. 언어 모델 없이 동작하며 영어로 대화합니다.</translation>
    </message>
    <message>
        <source>Tells the time and the weather, calculates, keeps timers and notes. Works without a language model.</source>
        <translation>시각과 날씨를 알려 주고, 계산하고, 타이머와 메모를 관리합니다. 언어 모델 없이 동작하며 영어로 대화합니다.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Actions and their keys</source>
        <translation>동작과 키</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>동작이나 키 찾기</translation>
    </message>
    <message>
        <source>Give the chosen action its own key back</source>
        <translation>선택한 동작에 원래 키를 돌려줍니다</translation>
    </message>
    <message>
        <source>Go here and press the keys. Tab goes on to the next control.</source>
        <translation>여기에서 키를 누르세요. Tab은 다음 항목으로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Key for “{action}”</source>
        <translation>“{action}”의 키</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>새 키</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>여기에 사용</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”, which would have none then.</source>
        <translation>{key}: “{action}”의 키입니다. 바꾸면 그 동작에는 키가 없어집니다.</translation>
    </message>
    <message>
        <source>{key} is needed to go on and to confirm.</source>
        <translation>{key}: 이동하고 확인하는 데 필요한 키입니다.</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>Headphones avoid echo.</source>
        <translation>헤드폰을 쓰면 에코가 생기지 않습니다.</translation>
    </message>
    <message>
        <source>Neither microphone nor loudspeaker can be used.</source>
        <translation>마이크도 스피커도 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Plug it in, then connect again.</source>
        <translation>꽂은 뒤 다시 연결하세요.</translation>
    </message>
    <message>
        <source>The microphone stays off without it.</source>
        <translation>스피커가 없으면 마이크도 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>There is no microphone to talk into.</source>
        <translation>말할 마이크가 없습니다.</translation>
    </message>
    <message>
        <source>Type instead, or plug one in.</source>
        <translation>대신 입력하거나 마이크를 꽂으세요.</translation>
    </message>
    <message>
        <source>You can still hear the agent and type.</source>
        <translation>에이전트의 말을 듣고 글을 입력할 수는 있습니다.</translation>
    </message>
    <message>
        <source>You can still type and read.</source>
        <translation>글을 입력하고 읽을 수는 있습니다.</translation>
    </message>
    <message>
        <source>You can still type, and hear the answers.</source>
        <translation>글을 입력하고 답을 들을 수는 있습니다.</translation>
    </message>
    <message>
        <source>You can still type; answers come as text.</source>
        <translation>글을 입력할 수는 있습니다. 답은 글로 나옵니다.</translation>
    </message>
</context>
<context>
    <name>SoundEngine</name>
    <message>
        <source>It is used from the next conversation on.</source>
        <translation>다음 대화부터 쓰입니다.</translation>
    </message>
    <message>
        <source>The loudspeaker “{name}” runs at another rate than the one before.</source>
        <translation>스피커 “{name}”의 속도가 이전 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The microphone is not opened.</source>
        <translation>마이크가 열려 있지 않습니다.</translation>
    </message>
    <message>
        <source>The sound engine is not started.</source>
        <translation>소리 엔진이 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>The sound engine was already started.</source>
        <translation>소리 엔진이 이미 시작되었습니다.</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>1 is as loud as it comes.</source>
        <translation>1이 원래 크기입니다.</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>둘 다 함께</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>에코</translation>
    </message>
    <message>
        <source>From the next conversation on.</source>
        <translation>다음 대화부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Hardly anything was heard: go nearer, or choose another microphone.</source>
        <translation>거의 들리지 않았습니다. 더 가까이 가거나 다른 마이크를 고르세요.</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>내 목소리 듣기</translation>
    </message>
    <message>
        <source>It was heard well, at −{level} dBFS.</source>
        <translation>−{level} dBFS로 잘 들렸습니다.</translation>
    </message>
    <message>
        <source>It was too loud: turn the microphone down.</source>
        <translation>소리가 너무 컸습니다. 마이크 음량을 낮추세요.</translation>
    </message>
    <message>
        <source>Keep the agent out of the microphone</source>
        <translation>에이전트 소리를 마이크에서 제거</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>레벨</translation>
    </message>
    <message>
        <source>Listen.</source>
        <translation>들어 보세요.</translation>
    </message>
    <message>
        <source>Listens to</source>
        <translation>입력 장치</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>Not while a conversation is open: the agent would hear it.</source>
        <translation>대화 중에는 할 수 없습니다. 에이전트가 듣게 됩니다.</translation>
    </message>
    <message>
        <source>Play a tone</source>
        <translation>시험음 재생</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>재생 장치</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>녹음하고 다시 듣기</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>Speak for two seconds; they are played back at once, and forgotten.</source>
        <translation>2초 동안 말하세요. 바로 다시 들려주고 지웁니다.</translation>
    </message>
    <message>
        <source>Speak now.</source>
        <translation>지금 말하세요.</translation>
    </message>
    <message>
        <source>Takes what the loudspeaker plays out of what the microphone hears. Headphones need none.</source>
        <translation>스피커에서 나는 소리를 마이크 소리에서 없앱니다. 헤드폰을 쓰면 필요 없습니다.</translation>
    </message>
    <message>
        <source>The microphone gave exact silence: look for its switch.</source>
        <translation>마이크에서 완전한 무음만 나왔습니다. 스위치를 확인하세요.</translation>
    </message>
    <message>
        <source>The system’s choice</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>The system’s choice ({name})</source>
        <translation>시스템 설정 ({name})</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker: answers come as text.</source>
        <translation>이 컴퓨터에 스피커가 없어 대답이 글로 나옵니다.</translation>
    </message>
    <message>
        <source>This computer has no microphone: you can type.</source>
        <translation>이 컴퓨터에 마이크가 없습니다. 글로 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>시험해 보기</translation>
    </message>
    <message>
        <source>Volume of the agent</source>
        <translation>에이전트 음량</translation>
    </message>
    <message>
        <source>What is plugged in during a conversation is listed after it.</source>
        <translation>대화 중에 연결한 장치는 대화가 끝난 뒤에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Check its URL.</source>
        <translation>URL을 확인하세요.</translation>
    </message>
    <message>
        <source>Check its key.</source>
        <translation>키를 확인하세요.</translation>
    </message>
    <message>
        <source>Install espeakng-loader again.</source>
        <translation>espeakng-loader를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Install espeakng-loader.</source>
        <translation>espeakng-loader를 설치하세요.</translation>
    </message>
    <message>
        <source>Install flite (on Debian and Ubuntu: sudo apt-get install flite) or the package espeakng-loader.</source>
        <translation>flite(Debian과 Ubuntu: sudo apt-get install flite)나 espeakng-loader 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>Is flite whole?</source>
        <translation>flite가 온전한가요?</translation>
    </message>
    <message>
        <source>It is asked too often.</source>
        <translation>너무 자주 요청받고 있습니다.</translation>
    </message>
    <message>
        <source>No voice here speaks this language.</source>
        <translation>여기에는 이 언어를 말하는 목소리가 없습니다.</translation>
    </message>
    <message>
        <source>Reinstall the package pocketsphinx, or set a transcription server in the settings.</source>
        <translation>pocketsphinx 패키지를 다시 설치하거나 설정에서 음성 인식 서버를 지정하세요.</translation>
    </message>
    <message>
        <source>See that server&apos;s own log.</source>
        <translation>그 서버의 로그를 보세요.</translation>
    </message>
    <message>
        <source>Speech recognition failed: {reason}.</source>
        <translation>음성 인식에 실패했습니다: {reason}.</translation>
    </message>
    <message>
        <source>Start it, or leave its URL out to use this computer&apos;s own.</source>
        <translation>시작하거나, URL을 빼고 이 컴퓨터의 것을 쓰세요.</translation>
    </message>
    <message>
        <source>The eSpeak NG library cannot be loaded.</source>
        <translation>eSpeak NG 라이브러리를 불러올 수 없습니다.</translation>
    </message>
    <message>
        <source>The server at {host} ({what}) answered with status {status}.</source>
        <translation>{host}의 서버({what})가 응답한 상태: {status}.</translation>
    </message>
    <message>
        <source>The server at {host} ({what}) does not answer ({reason}).</source>
        <translation>{host}의 서버({what})가 응답하지 않습니다({reason}).</translation>
    </message>
    <message>
        <source>The speech recognition server&apos;s answer has no text.</source>
        <translation>음성 인식 서버의 답에 글이 없습니다.</translation>
    </message>
    <message>
        <source>The voice did not answer within {seconds} seconds.</source>
        <translation>목소리가 {seconds}초 안에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The voice ended with exit code {returncode}.</source>
        <translation>목소리가 끝났습니다. 종료 코드: {returncode}.</translation>
    </message>
    <message>
        <source>This computer has no voice for the agents.</source>
        <translation>이 컴퓨터에는 에이전트의 목소리가 없습니다.</translation>
    </message>
    <message>
        <source>eSpeak NG does not find its data.</source>
        <translation>eSpeak NG가 데이터를 찾지 못합니다.</translation>
    </message>
    <message>
        <source>eSpeak NG has no voice for “{language}”.</source>
        <translation>eSpeak NG에 “{language}” 목소리가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Border between conversation and details</source>
        <translation>대화와 세부 정보 사이의 경계</translation>
    </message>
    <message>
        <source>Border between kept conversations and conversation</source>
        <translation>보관된 대화와 대화 사이의 경계</translation>
    </message>
    <message>
        <source>Left and right move it.</source>
        <translation>왼쪽·오른쪽 키로 옮깁니다.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>1 underrun</source>
        <translation>언더런 1회</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결하는 중</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>듣는 중</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>음소거됨</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Ready, no microphone</source>
        <translation>준비됨, 마이크 없음</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>다시 연결하는 중</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>말하는 중</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>생각하는 중</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>offline brain</source>
        <translation>오프라인 두뇌</translation>
    </message>
    <message>
        <source>prebuffer {time}</source>
        <translation>미리 담은 소리 {time}</translation>
    </message>
    <message>
        <source>{count} underruns</source>
        <translation>언더런 {count}회</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Another program is busy with {file}.</source>
        <translation>다른 프로그램이 사용하고 있습니다: {file}.</translation>
    </message>
    <message>
        <source>Look whether file and folder belong to you, can be written, and have room.</source>
        <translation>파일과 폴더가 본인 것인지, 쓸 수 있는지, 공간이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Make room, or delete conversations in the settings under Privacy and storage.</source>
        <translation>공간을 확보하거나, 설정의 ‘개인정보와 저장’에서 대화를 지우세요.</translation>
    </message>
    <message>
        <source>Read it with that one, or update this one.</source>
        <translation>그 버전으로 읽거나 이 Sidetone을 업데이트하세요.</translation>
    </message>
    <message>
        <source>The conversation {id} was kept by a newer Sidetone.</source>
        <translation>{id} 대화는 더 새로운 Sidetone이 보관했습니다.</translation>
    </message>
    <message>
        <source>The conversations in {file} are damaged.</source>
        <translation>{file} 파일의 대화가 손상되었습니다.</translation>
    </message>
    <message>
        <source>The conversations in {file} cannot be read or written: {reason}.</source>
        <translation>{file} 파일의 대화를 읽거나 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Try it again: what is damaged is mended, or set aside.</source>
        <translation>다시 해 보세요. 손상된 부분은 고치거나 따로 옮깁니다.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Sidetone; it is left as it is.</source>
        <translation>더 새로운 Sidetone이 만든 파일이라 그대로 둡니다: {file}.</translation>
    </message>
    <message>
        <source>The disk is full: {file} cannot grow.</source>
        <translation>디스크가 가득 차서 {file} 파일에 더 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The file as it was is {file}.</source>
        <translation>원래 파일은 {file}에 있습니다.</translation>
    </message>
    <message>
        <source>The kept conversations were damaged and set aside.</source>
        <translation>저장된 대화가 손상되어 따로 옮겨 두었습니다.</translation>
    </message>
    <message>
        <source>There is no conversation {id}.</source>
        <translation>{id} 대화가 없습니다.</translation>
    </message>
    <message>
        <source>This conversation is not kept.</source>
        <translation>이 대화는 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Try it again in a moment.</source>
        <translation>잠시 후 다시 해 보세요.</translation>
    </message>
    <message>
        <source>Update this Sidetone; until then conversations are not kept.</source>
        <translation>이 Sidetone을 업데이트하세요. 그때까지 대화는 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>`sidetone conversations` lists those that are kept.</source>
        <translation>`sidetone conversations`로 저장된 대화를 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Left and right move it. Pauses of more than three seconds pass faster; sound is not kept.</source>
        <translation>왼쪽과 오른쪽 키로 옮깁니다. 3초가 넘는 멈춤은 빠르게 지나가며, 소리는 보관되지 않습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Position in the conversation</source>
        <translation>대화에서의 위치</translation>
    </message>
    <message>
        <source>{now} of {limit}</source>
        <translation>{limit} 중 {now}</translation>
    </message>
    <message>
        <source>{times}× speed</source>
        <translation>{times}배속</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>it can only be read there</source>
        <translation>그곳은 읽기 전용입니다</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>it is already there</source>
        <translation>이미 있습니다</translation>
    </message>
    <message>
        <source>it is no program for this computer</source>
        <translation>이 컴퓨터에서 쓸 수 있는 프로그램이 아닙니다</translation>
    </message>
    <message>
        <source>it is not in a folder</source>
        <translation>폴더 안에 있지 않습니다</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>너무 오래 걸렸습니다</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>링크가 돌고 돕니다</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>nobody answers there</source>
        <translation>응답하는 곳이 없습니다</translation>
    </message>
    <message>
        <source>something else is using it</source>
        <translation>다른 프로그램이 사용하고 있습니다</translation>
    </message>
    <message>
        <source>something else is using that port</source>
        <translation>다른 프로그램이 그 포트를 사용하고 있습니다</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>the disk or device failed</source>
        <translation>디스크나 장치에 오류가 났습니다</translation>
    </message>
    <message>
        <source>the other side ended it</source>
        <translation>상대편에서 연결을 끝냈습니다</translation>
    </message>
    <message>
        <source>there is no network</source>
        <translation>네트워크가 없습니다</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>그런 파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>there is no way to that computer</source>
        <translation>그 컴퓨터로 가는 경로가 없습니다</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <source>this computer has no such address</source>
        <translation>이 컴퓨터에 그런 주소가 없습니다</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>열린 파일이 너무 많습니다</translation>
    </message>
    <message>
        <source>you may not do that there</source>
        <translation>그곳에 대한 권한이 없습니다</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>--barge-in-at needs a second --say or --text, which interrupts the first answer.</source>
        <translation>--barge-in-at에는 첫 답을 끊을 둘째 --say나 --text가 필요합니다.</translation>
    </message>
    <message>
        <source>--text is empty in step {number}.</source>
        <translation>{number}단계의 --text가 비어 있습니다.</translation>
    </message>
    <message>
        <source>Failed: {what}</source>
        <translation>실패: {what}</translation>
    </message>
    <message>
        <source>Give it some words.</source>
        <translation>낱말을 넣어 주세요.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>먼저 만드세요.</translation>
    </message>
    <message>
        <source>The engine on this computer stopped.</source>
        <translation>이 컴퓨터의 엔진이 멈췄습니다.</translation>
    </message>
    <message>
        <source>The events cannot be written to {path}: {reason}.</source>
        <translation>이벤트를 {path}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The recording cannot be written: there is no folder {parent}.</source>
        <translation>녹음을 쓸 수 없습니다. {parent} 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>an answer failed: {why}</source>
        <translation>답에 실패했습니다: {why}</translation>
    </message>
    <message>
        <source>step {number} got no answer within {seconds} s</source>
        <translation>{number}단계가 {seconds}초 안에 답을 받지 못했습니다</translation>
    </message>
    <message>
        <source>the answer to step {number} did not finish within {seconds} s</source>
        <translation>{number}단계의 답이 {seconds}초 안에 끝나지 않았습니다</translation>
    </message>
    <message>
        <source>the conversation ended during step {number}</source>
        <translation>{number}단계 도중에 대화가 끝났습니다</translation>
    </message>
    <message>
        <source>the events could not be written: {reason}</source>
        <translation>이벤트를 쓸 수 없었습니다: {reason}</translation>
    </message>
    <message>
        <source>the recording could not be written: {reason}</source>
        <translation>녹음을 쓸 수 없었습니다: {reason}</translation>
    </message>
    <message>
        <source>{file} holds no sound.</source>
        <translation>{file}에 소리가 없습니다.</translation>
    </message>
    <message>
        <source>{problem}; step {first} was not performed</source>
        <translation>{problem}; {first}단계는 실행되지 않았습니다</translation>
    </message>
    <message>
        <source>{problem}; steps {first} to {last} were not performed</source>
        <translation>{problem}; {first}~{last}단계는 실행되지 않았습니다</translation>
    </message>
    <message>
        <source>{tool} asks before each call, and without a window nobody can be asked: it did not run</source>
        <translation>{tool}: 부를 때마다 물어보는 도구인데, 창이 없으면 물어볼 수 없어 실행하지 않았습니다</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
</context>
<context>
    <name>TalkControl</name>
    <message>
        <source>Hold</source>
        <translation>누르기</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>누르고 말하기</translation>
    </message>
    <message>
        <source>Just talk</source>
        <translation>그냥 말하기</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>음소거</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>마이크 없음</translation>
    </message>
    <message>
        <source>The microphone is open while you hold this button or the talk key.</source>
        <translation>이 버튼이나 말하기 키를 누르고 있는 동안 마이크가 열립니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Talk again</source>
        <translation>다시 말하기</translation>
    </message>
    <message>
        <source>The microphone is muted. Press to open it.</source>
        <translation>마이크가 음소거되었습니다. 누르면 열립니다.</translation>
    </message>
    <message>
        <source>The microphone is open: a pause ends your turn. Press to mute.</source>
        <translation>마이크가 열려 있습니다. 쉬면 차례가 끝납니다. 누르면 음소거됩니다.</translation>
    </message>
    <message>
        <source>There is no microphone to talk into: type instead.</source>
        <translation>말할 마이크가 없습니다. 대신 입력하세요.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>음성</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>connecting again</source>
        <translation>다시 연결하는 중</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>듣지 못함</translation>
    </message>
    <message>
        <source>text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>입력함</translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Choose</source>
        <translation>고르기</translation>
    </message>
    <message>
        <source>Left and right choose a mark; plus and minus zoom; End follows.</source>
        <translation>왼쪽·오른쪽으로 표시를 고르고, 더하기·빼기로 확대·축소하고, End로 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>ToolFile</name>
    <message>
        <source>Functions in it: {names}.</source>
        <translation>들어 있는 함수: {names}.</translation>
    </message>
    <message>
        <source>In this package of Sidetone, a tool file can import Python&apos;s standard library. For other modules, install Sidetone&apos;s wheel into an environment that has them, or offer the tool by a tool server (MCP).</source>
        <translation>이 Sidetone 패키지에서 도구 파일은 Python 표준 라이브러리를 가져올 수 있습니다. 다른 모듈이 필요하면 그 모듈이 있는 환경에 Sidetone의 wheel을 설치하거나, 도구 서버(MCP)로 도구를 제공하세요.</translation>
    </message>
    <message>
        <source>Let it define functions only.</source>
        <translation>함수 정의만 두세요.</translation>
    </message>
    <message>
        <source>Mend the file, then open the agent set again.</source>
        <translation>파일을 고친 뒤 에이전트 세트를 다시 여세요.</translation>
    </message>
    <message>
        <source>The process of {shown} {reason}.</source>
        <translation>{shown}의 프로세스: {reason}.</translation>
    </message>
    <message>
        <source>The tool file {name}</source>
        <translation>도구 파일 {name}</translation>
    </message>
    <message>
        <source>The tool file {name} cannot be read: {why}.</source>
        <translation>도구 파일을 읽을 수 없습니다({name}): {why}.</translation>
    </message>
    <message>
        <source>The tool file {path} has changed since you agreed to run it (now SHA-256 {sha}).</source>
        <translation>실행에 동의하신 뒤로 도구 파일이 바뀌었습니다: {path}(지금 SHA-256 {sha}).</translation>
    </message>
    <message>
        <source>The tool file {path} is not trusted, so nothing of it was run (SHA-256 {sha}).</source>
        <translation>신뢰하지 않는 도구 파일이라 아무것도 실행하지 않았습니다: {path}(SHA-256 {sha}).</translation>
    </message>
    <message>
        <source>could not be started ({reason})</source>
        <translation>시작할 수 없었습니다({reason})</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>시작되지 않았습니다</translation>
    </message>
    <message>
        <source>ended by itself (exit code {code})</source>
        <translation>스스로 끝났습니다(종료 코드 {code})</translation>
    </message>
    <message>
        <source>sent what cannot be read, and was ended</source>
        <translation>읽을 수 없는 것을 보내 종료되었습니다</translation>
    </message>
    <message>
        <source>was closed</source>
        <translation>닫혔습니다</translation>
    </message>
    <message>
        <source>was ended, because a call of another function of its file took too long</source>
        <translation>같은 파일의 다른 함수 호출이 너무 오래 걸려 종료되었습니다</translation>
    </message>
    <message>
        <source>was ended, because a call of another function of its file was given up</source>
        <translation>같은 파일의 다른 함수 호출이 포기되어 종료되었습니다</translation>
    </message>
    <message>
        <source>{file}:{line}: the tool file failed when it was loaded: {said}.</source>
        <translation>{file}:{line}: 도구 파일을 불러오다가 실패했습니다: {said}.</translation>
    </message>
    <message>
        <source>{file}:{line}: this is not valid Python: {reason}.</source>
        <translation>{file}:{line}: 올바른 Python이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be read as Python: {reason}.</source>
        <translation>Python으로 읽을 수 없습니다({path}): {reason}.</translation>
    </message>
    <message>
        <source>{place}: {what}</source>
        <translation>{place}: {what}</translation>
    </message>
    <message>
        <source>{shown} did not come to its end within {seconds} seconds when it was loaded.</source>
        <translation>불러올 때 {seconds}초 안에 끝나지 않았습니다: {shown}.</translation>
    </message>
    <message>
        <source>{shown} has no function “{name}”.</source>
        <translation>{shown}에는 “{name}” 함수가 없습니다.</translation>
    </message>
    <message>
        <source>{shown} is not in use any more.</source>
        <translation>더 이상 쓰이지 않습니다: {shown}.</translation>
    </message>
    <message>
        <source>{shown}: “{name}” is no function, so it cannot be a tool.</source>
        <translation>{shown}: “{name}” 항목은 함수가 아니어서 도구가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}: {said}</translation>
    </message>
</context>
<context>
    <name>ToolForm</name>
    <message>
        <source>A JMESPath expression; empty for the whole answer.</source>
        <translation>JMESPath 식입니다. 비워 두면 응답 전체를 씁니다.</translation>
    </message>
    <message>
        <source>A name in curly brackets is a parameter that the model fills in.</source>
        <translation>중괄호 안의 이름은 모델이 채우는 매개변수입니다.</translation>
    </message>
    <message>
        <source>A server needs a program or an address, not both.</source>
        <translation>서버에는 프로그램이나 주소 중 하나만 필요합니다.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Arguments, one a line</source>
        <translation>인수, 한 줄에 하나씩</translation>
    </message>
    <message>
        <source>Ask me before each call</source>
        <translation>호출하기 전에 매번 묻기</translation>
    </message>
    <message>
        <source>Body (JSON)</source>
        <translation>본문(JSON)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>For agents</source>
        <translation>에이전트용</translation>
    </message>
    <message>
        <source>For the model; letters, digits, “_” and “-”.</source>
        <translation>모델이 쓰는 이름입니다. 영문자, 숫자, “_”, “-”만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>중단까지의 시간</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>In agent sets</source>
        <translation>에이전트 세트에서</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Left empty, every name in curly brackets is a text.</source>
        <translation>비워 두면 중괄호 안의 이름은 모두 텍스트입니다.</translation>
    </message>
    <message>
        <source>May reach this computer and its network</source>
        <translation>이 컴퓨터와 내부 네트워크에 접근 허용</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Or address</source>
        <translation>또는 주소</translation>
    </message>
    <message>
        <source>Otherwise you are asked before such a call.</source>
        <translation>허용하지 않으면 그런 호출 전에 묻습니다.</translation>
    </message>
    <message>
        <source>Parameters (JSON schema)</source>
        <translation>매개변수(JSON 스키마)</translation>
    </message>
    <message>
        <source>Part of the answer</source>
        <translation>응답 중 쓸 부분</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Secret headers</source>
        <translation>비밀 헤더</translation>
    </message>
    <message>
        <source>Secret variables</source>
        <translation>비밀 변수</translation>
    </message>
    <message>
        <source>Tools of this server</source>
        <translation>이 서버의 도구</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>시험해 보기</translation>
    </message>
    <message>
        <source>What it does, for the model</source>
        <translation>모델에게 알려 줄 설명</translation>
    </message>
    <message>
        <source>Write this among an agent’s tools. It is in force when a conversation begins.</source>
        <translation>에이전트의 도구 목록에 이 이름을 적으세요. 대화를 시작할 때 적용됩니다.</translation>
    </message>
    <message>
        <source>{count} without quotes keeps its type, &quot;{name}&quot; is a text.</source>
        <translation>따옴표 없는 {count}는 형식을 유지하고, &quot;{name}&quot;은 텍스트입니다.</translation>
    </message>
</context>
<context>
    <name>ToolSecrets</name>
    <message>
        <source>Names, with commas between them.</source>
        <translation>이름을 쉼표로 구분해 적으세요.</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>{name}의 값</translation>
    </message>
</context>
<context>
    <name>ToolServers</name>
    <message>
        <source>A session connects the servers of its agents; otherwise await its connect().</source>
        <translation>세션이 에이전트의 서버를 연결합니다. 아니면 connect()를 기다리세요.</translation>
    </message>
    <message>
        <source>If you need some of its tools, allow only these (tool_filter, or in the settings).</source>
        <translation>그 도구가 필요하면 필요한 것만 허용하세요(tool_filter 또는 설정).</translation>
    </message>
    <message>
        <source>The conversation goes on without its tools. They come back when an agent that names it takes over again.</source>
        <translation>대화는 그 도구 없이 이어집니다. 그 서버를 지정한 에이전트가 다시 맡으면 돌아옵니다.</translation>
    </message>
    <message>
        <source>The server&apos;s is left out; rename one of them, or keep it out with the server&apos;s tool_filter.</source>
        <translation>서버의 도구는 빠집니다. 둘 중 하나의 이름을 바꾸거나 서버의 tool_filter로 제외하세요.</translation>
    </message>
    <message>
        <source>The tool server “{name}” {reason}.</source>
        <translation>도구 서버 “{name}”: {reason}.</translation>
    </message>
    <message>
        <source>The tool server “{server}” describes the arguments of {tool} with {count} characters; at most {most} can be used.</source>
        <translation>“{server}” 도구 서버가 {tool}의 인수를 {count}자로 설명합니다. 많아야 {most}자를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The tool server “{server}” has a tool called {name}, and so has {other}.</source>
        <translation>“{server}” 도구 서버에 {name} 도구가 있는데 {other}에도 있습니다.</translation>
    </message>
    <message>
        <source>The tool server “{server}” offers {count} tools; at most {most} can be used.</source>
        <translation>“{server}” 도구 서버가 도구를 {count}개 제공합니다. 많아야 {most}개를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>answered the call with an error: {reason}</source>
        <translation>호출에 오류로 답했습니다: {reason}</translation>
    </message>
    <message>
        <source>broke the connection off</source>
        <translation>연결이 끊겼습니다</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>연결할 수 없습니다</translation>
    </message>
    <message>
        <source>cannot be reached through the proxy</source>
        <translation>프록시를 통해 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>cannot be reached: the proxy refuses its user or password</source>
        <translation>연결할 수 없습니다. 프록시에서 사용자 또는 비밀번호를 받아들이지 않습니다</translation>
    </message>
    <message>
        <source>cannot be started: there is no {file}</source>
        <translation>시작할 수 없습니다. 없는 파일: {file}</translation>
    </message>
    <message>
        <source>cannot be started: {reason}</source>
        <translation>시작할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>closed its output</source>
        <translation>출력이 닫혔습니다</translation>
    </message>
    <message>
        <source>could not be connected ({reason})</source>
        <translation>연결할 수 없었습니다({reason})</translation>
    </message>
    <message>
        <source>did not answer within {seconds} seconds</source>
        <translation>{seconds}초 안에 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>did not list its tools ({reason})</source>
        <translation>도구 목록을 주지 않았습니다({reason})</translation>
    </message>
    <message>
        <source>did not list its tools within {seconds} seconds</source>
        <translation>{seconds}초 안에 도구 목록을 주지 않았습니다</translation>
    </message>
    <message>
        <source>ended (exit code {code})</source>
        <translation>끝났습니다(종료 코드 {code})</translation>
    </message>
    <message>
        <source>has forgotten the session (HTTP 404)</source>
        <translation>세션이 사라졌습니다(HTTP 404)</translation>
    </message>
    <message>
        <source>is not connected</source>
        <translation>연결되어 있지 않습니다</translation>
    </message>
    <message>
        <source>refuses the key or header that was sent (HTTP {status})</source>
        <translation>보낸 키 또는 헤더를 받아들이지 않습니다(HTTP {status})</translation>
    </message>
    <message>
        <source>sent what cannot be read ({reason})</source>
        <translation>읽을 수 없는 것을 보냈습니다({reason})</translation>
    </message>
    <message>
        <source>was closed while it was being connected</source>
        <translation>연결되는 동안 닫혔습니다</translation>
    </message>
    <message>
        <source>was lost ({reason})</source>
        <translation>끊겼습니다({reason})</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}: {said}</translation>
    </message>
</context>
<context>
    <name>ToolText</name>
    <message>
        <source>A schema is a JSON object, in curly brackets.</source>
        <translation>스키마는 중괄호로 감싼 JSON 객체입니다.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>너무 깊게 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>This is no JSON (line {line}): {reason}.</source>
        <translation>올바른 JSON이 아닙니다({line}번째 줄): {reason}.</translation>
    </message>
    <message>
        <source>“{line}” needs a name and “{mark}”.</source>
        <translation>“{line}”: 이름과 “{mark}” 표시가 필요합니다.</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <translation>“{name}” 항목이 두 번 있습니다.</translation>
    </message>
</context>
<context>
    <name>ToolTrial</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>서버가 제때 응답하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Clock, calculator, timer, notes, units and weather: an agent has those that are ticked for it on the Agents page.</source>
        <translation>시계, 계산기, 타이머, 메모, 단위, 날씨: 에이전트 페이지에서 선택한 도구를 에이전트가 씁니다.</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 요청</translation>
    </message>
    <message>
        <source>Own tools</source>
        <translation>내 도구</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Python file of tools</source>
        <translation>도구가 든 Python 파일</translation>
    </message>
    <message>
        <source>Python file …</source>
        <translation>Python 파일…</translation>
    </message>
    <message>
        <source>Python function</source>
        <translation>Python 함수</translation>
    </message>
    <message>
        <source>Python functions, HTTP requests and servers of tools (MCP) that your agents may use.</source>
        <translation>에이전트가 쓸 수 있는 Python 함수, HTTP 요청, 도구 서버(MCP)입니다.</translation>
    </message>
    <message>
        <source>Server of tools</source>
        <translation>도구 서버</translation>
    </message>
    <message>
        <source>Server of tools (MCP)</source>
        <translation>도구 서버(MCP)</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Tools that come with Sidetone</source>
        <translation>Sidetone에 들어 있는 도구</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>(no words were recognised)</source>
        <translation>(인식된 말이 없음)</translation>
    </message>
    <message>
        <source>(not heard: {count} characters)</source>
        <translation>(듣지 못함: {count}자)</translation>
    </message>
    <message>
        <source>(what you said could not be transcribed)</source>
        <translation>(말씀하신 것을 글로 옮길 수 없었음)</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>행 복사</translation>
    </message>
    <message>
        <source>Copy whole transcript</source>
        <translation>전체 대화록 복사</translation>
    </message>
    <message>
        <source>Don’t allow</source>
        <translation>허용 안 함</translation>
    </message>
    <message>
        <source>Fold what was not heard</source>
        <translation>듣지 못한 부분 접기</translation>
    </message>
    <message>
        <source>Go to the newest row</source>
        <translation>최신 행으로 이동</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>세부 정보 숨기기</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>최신</translation>
    </message>
    <message>
        <source>Show details here</source>
        <translation>여기에 세부 정보 보기</translation>
    </message>
    <message>
        <source>Show what was not heard</source>
        <translation>듣지 못한 부분 보기</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>The conversation ended before this tool answered.</source>
        <translation>이 도구가 답하기 전에 대화가 끝났습니다.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>heard {heard} of {whole} s</source>
        <translation>{whole}초 중 {heard}초 들음</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>끊김</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>듣는 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>말하는 중</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>입력함</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>기다리는 중</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Choose, open or close</source>
        <translation>고르고 펼치거나 접기</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Arguments (JSON)</source>
        <translation>인수(JSON)</translation>
    </message>
    <message>
        <source>Calling …</source>
        <translation>호출하는 중…</translation>
    </message>
    <message>
        <source>Check its name, and whether the account may use it.</source>
        <translation>이름과, 계정에서 사용할 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address and the model&apos;s name.</source>
        <translation>주소와 모델 이름을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>주소와 네트워크를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the address and whether this computer is online.</source>
        <translation>주소와 이 컴퓨터가 온라인인지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address, and whether the proxy may lead there.</source>
        <translation>주소를 확인하고, 프록시에서 그곳으로의 연결이 허용되는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address: it ends in /v1/realtime.</source>
        <translation>주소를 확인하세요. /v1/realtime으로 끝납니다.</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>키와 키의 사용 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, or connect without one.</source>
        <translation>프록시 주소를 확인하거나 프록시 없이 연결하세요.</translation>
    </message>
    <message>
        <source>Check the user and the password of the proxy.</source>
        <translation>프록시의 사용자와 비밀번호를 확인하세요.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and who made the server&apos;s certificate.</source>
        <translation>이 컴퓨터의 날짜와 서버 인증서의 발급자를 확인하세요.</translation>
    </message>
    <message>
        <source>Does the server speak wss://? One without TLS has an address with ws://.</source>
        <translation>서버가 wss://를 지원하나요? TLS가 없는 서버의 주소는 ws://로 시작합니다.</translation>
    </message>
    <message>
        <source>Is the server running, and the address right?</source>
        <translation>서버가 실행 중이고 주소가 맞습니까?</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>요청 보내기</translation>
    </message>
    <message>
        <source>Nothing listens at {host}.</source>
        <translation>{host}에서 응답하는 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>사설 주소</translation>
    </message>
    <message>
        <source>The account at {host} has no credit left.</source>
        <translation>{host} 계정에 남은 크레딧이 없습니다.</translation>
    </message>
    <message>
        <source>The key is good: check plan and credit of the account.</source>
        <translation>키는 올바릅니다. 계정의 요금제와 크레딧을 확인하세요.</translation>
    </message>
    <message>
        <source>The key is good: try again in a minute.</source>
        <translation>키는 올바릅니다. 잠시 뒤에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached, so {host} was not either.</source>
        <translation>프록시에 연결할 수 없어 {host}에도 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>The proxy does not accept its user or password, so {host} was not reached.</source>
        <translation>프록시에서 사용자 또는 비밀번호를 받아들이지 않아 {host}에 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>The proxy does not lead to {host}.</source>
        <translation>프록시를 통해 {host}에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>There is no computer of the name {host}.</source>
        <translation>이런 이름의 컴퓨터를 찾을 수 없습니다: {host}.</translation>
    </message>
    <message>
        <source>There is no secure connection to {host}.</source>
        <translation>{host}에 안전하게 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>{reason} That is this computer or its network. Make it all the same?</source>
        <translation>{reason} 이 컴퓨터나 그 네트워크 안에 있는 주소입니다. 그래도 요청을 보낼까요?</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>시험해 보기</translation>
    </message>
    <message>
        <source>{host} answers, but is no server for realtime voice.</source>
        <translation>{host}에서 응답하지만 실시간 음성 서버가 아닙니다.</translation>
    </message>
    <message>
        <source>{host} answers, with the model {model}.</source>
        <translation>{host}에서 응답합니다. 모델: {model}</translation>
    </message>
    <message>
        <source>{host} answers.</source>
        <translation>{host}에서 응답합니다.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host}에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>{host} closed the connection without an answer.</source>
        <translation>{host}에서 응답 없이 연결을 끊었습니다.</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host}에서 {seconds}초 안에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>{host} does not accept the key.</source>
        <translation>{host}에서 키를 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>{host} does not know the model or deployment “{model}”.</source>
        <translation>{host}에는 “{model}” 모델이나 배포가 없습니다.</translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation>{host}에서 연결을 거부했습니다.</translation>
    </message>
    <message>
        <source>{host} takes no more requests just now.</source>
        <translation>{host}에서 지금은 요청을 더 받지 않습니다.</translation>
    </message>
</context>
<context>
    <name>TrialPart</name>
    <message>
        <source>It lets this pass.</source>
        <translation>문제없이 통과합니다.</translation>
    </message>
    <message>
        <source>It lets this pass: it found nothing of its kinds. Names and postal addresses it does not find.</source>
        <translation>문제없이 통과합니다. 해당하는 종류를 찾지 못했습니다. 이름과 우편 주소는 찾지 않습니다.</translation>
    </message>
    <message>
        <source>It trips: {reasons}</source>
        <translation>걸립니다: {reasons}</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>확인하는 중…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>시험해 보기</translation>
    </message>
    <message>
        <source>What an agent might say</source>
        <translation>에이전트가 할 법한 말</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>File: {path}</source>
        <translation>파일: {path}</translation>
    </message>
    <message>
        <source>Function: {signature}</source>
        <translation>함수: {signature}</translation>
    </message>
</context>
<context>
    <name>TrustPart</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>작성된 형태</translation>
    </message>
    <message>
        <source>Let this file run</source>
        <translation>이 파일 실행 허용</translation>
    </message>
    <message>
        <source>Look at the file again</source>
        <translation>파일 다시 보기</translation>
    </message>
    <message>
        <source>May agents run this file? It can do whatever you can do on this computer. Read it first.</source>
        <translation>에이전트가 이 파일을 실행해도 됩니까? 이 파일은 사용자가 이 컴퓨터에서 할 수 있는 일을 모두 할 수 있습니다. 먼저 읽어 보세요.</translation>
    </message>
    <message>
        <source>The file has changed since you agreed to it, and does not run.</source>
        <translation>동의한 뒤에 파일이 바뀌어 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>There is no function in this file.</source>
        <translation>이 파일에는 함수가 없습니다.</translation>
    </message>
    <message>
        <source>You agreed to this content. When it changes, you are asked again.</source>
        <translation>이 내용에 동의했습니다. 내용이 바뀌면 다시 묻습니다.</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>가격표</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>입력 토큰</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>받아쓰기</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>a part of it has no price</source>
        <translation>일부에 가격이 없습니다</translation>
    </message>
    <message>
        <source>engine asks a server</source>
        <translation>엔진이 서버를 이용함</translation>
    </message>
    <message>
        <source>it is in several currencies</source>
        <translation>여러 통화로 되어 있습니다</translation>
    </message>
    <message>
        <source>no price for it</source>
        <translation>가격 정보 없음</translation>
    </message>
    <message>
        <source>no price of that day is known</source>
        <translation>그날의 가격을 모릅니다</translation>
    </message>
    <message>
        <source>no price of the model is known</source>
        <translation>모델의 가격을 모릅니다</translation>
    </message>
    <message>
        <source>no price of the transcription is known</source>
        <translation>받아쓰기의 가격을 모릅니다</translation>
    </message>
    <message>
        <source>no reason was told</source>
        <translation>이유가 알려지지 않음</translation>
    </message>
    <message>
        <source>none (an engine on this computer)</source>
        <translation>없음(이 컴퓨터의 엔진)</translation>
    </message>
    <message>
        <source>none, on this computer</source>
        <translation>없음(이 컴퓨터)</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>미포함</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>not known ({why})</source>
        <translation>알 수 없음({why})</translation>
    </message>
    <message>
        <source>of them cached</source>
        <translation>그중 캐시됨</translation>
    </message>
    <message>
        <source>several currencies</source>
        <translation>여러 통화</translation>
    </message>
    <message>
        <source>the engine asks a server of its own</source>
        <translation>엔진이 따로 서버에 묻습니다</translation>
    </message>
    <message>
        <source>the server did not tell the kinds of tokens</source>
        <translation>서버가 토큰의 종류를 알리지 않았습니다</translation>
    </message>
    <message>
        <source>the server&apos;s counts do not add up</source>
        <translation>서버의 숫자가 맞지 않습니다</translation>
    </message>
    <message>
        <source>the server’s counts are not enough</source>
        <translation>서버의 토큰 수로는 부족함</translation>
    </message>
    <message>
        <source>{amount}, at {provider}&apos;s prices from {date} on</source>
        <translation>{amount}, {provider}의 {date}부터의 가격 기준</translation>
    </message>
    <message>
        <source>{amount}, without transcription, at {provider}&apos;s prices from {date} on</source>
        <translation>{amount}, 받아쓰기 제외, {provider}의 {date}부터의 가격 기준</translation>
    </message>
    <message>
        <source>{input} in ({cached} of them cached), {output} out</source>
        <translation>입력 {input}(그중 캐시 {cached}), 출력 {output}</translation>
    </message>
    <message>
        <source>{input} in, {output} out</source>
        <translation>입력 {input}, 출력 {output}</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>1 is natural.</source>
        <translation>1이 자연스러운 속도입니다.</translation>
    </message>
    <message>
        <source>A turn ends</source>
        <translation>차례의 끝</translation>
    </message>
    <message>
        <source>After a pause</source>
        <translation>잠시 멈춘 뒤</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>대답</translation>
    </message>
    <message>
        <source>As suits the connection</source>
        <translation>연결에 맞게</translation>
    </message>
    <message>
        <source>As the service likes</source>
        <translation>서비스에 맡김</translation>
    </message>
    <message>
        <source>Changes are in force at once, also in a conversation that is open, unless a row says otherwise.</source>
        <translation>항목에 따로 적혀 있지 않으면 변경은 바로, 열려 있는 대화에도 적용됩니다.</translation>
    </message>
    <message>
        <source>Done by the service. The engine on this computer does none.</source>
        <translation>서비스가 처리합니다. 이 컴퓨터의 엔진은 하지 않습니다.</translation>
    </message>
    <message>
        <source>For a microphone in the room, as in a laptop</source>
        <translation>노트북처럼 방 안에 있는 마이크용</translation>
    </message>
    <message>
        <source>For a microphone near the mouth, as in a headset</source>
        <translation>헤드셋처럼 입 가까이 있는 마이크용</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>자동 감지</translation>
    </message>
    <message>
        <source>From the next answer on.</source>
        <translation>다음 대답부터 적용됩니다.</translation>
    </message>
    <message>
        <source>From the next conversation on: a session keeps the model it began with.</source>
        <translation>다음 대화부터 적용됩니다. 세션은 시작할 때의 모델을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Higher lets less noise count as speech. The bar shows how sure the detector of this computer is; a service elsewhere judges a little differently.</source>
        <translation>높을수록 소음을 말소리로 여기는 일이 줄어듭니다. 막대는 이 컴퓨터의 감지기가 얼마나 확신하는지 보여 줍니다. 다른 곳의 서비스는 조금 다르게 판단합니다.</translation>
    </message>
    <message>
        <source>How long it waits when a sentence seems unfinished.</source>
        <translation>문장이 끝나지 않은 것 같을 때 기다리는 시간입니다.</translation>
    </message>
    <message>
        <source>Interrupting the agent</source>
        <translation>에이전트의 말 끊기</translation>
    </message>
    <message>
        <source>Kept from before</source>
        <translation>앞부분 보존</translation>
    </message>
    <message>
        <source>Language you speak</source>
        <translation>말하는 언어</translation>
    </message>
    <message>
        <source>Long: waits up to 8 seconds</source>
        <translation>길게: 최대 8초 기다림</translation>
    </message>
    <message>
        <source>Middling: up to 4 seconds</source>
        <translation>보통: 최대 4초</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Names and terms that are easily misheard. gpt-realtime-whisper takes none.</source>
        <translation>잘못 듣기 쉬운 이름과 용어입니다. gpt-realtime-whisper는 받지 않습니다.</translation>
    </message>
    <message>
        <source>No speech.</source>
        <translation>말소리가 아닙니다.</translation>
    </message>
    <message>
        <source>Noise reduction</source>
        <translation>소음 줄이기</translation>
    </message>
    <message>
        <source>Of OpenAI and of servers that take a model’s name. The usual one is {model}.</source>
        <translation>OpenAI와, 모델 이름을 받는 서버에 쓰입니다. 기본 모델은 {model}입니다.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Off: your words stay out of the transcript; the agent hears them all the same.</source>
        <translation>끄면 내 말이 대화록에 남지 않습니다. 에이전트는 그대로 듣습니다.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>기다림</translation>
    </message>
    <message>
        <source>Pause that ends a turn</source>
        <translation>차례를 끝내는 멈춤</translation>
    </message>
    <message>
        <source>Short: up to 2 seconds</source>
        <translation>짧게: 최대 2초</translation>
    </message>
    <message>
        <source>Shorter answers sooner, and cuts off those who think while they speak.</source>
        <translation>짧을수록 빨리 대답하지만, 생각하며 말하는 사람의 말을 끊습니다.</translation>
    </message>
    <message>
        <source>So much of the sound before your first word is taken along, so that its beginning is not lost.</source>
        <translation>첫 단어 앞의 소리를 이만큼 함께 보내 말의 시작이 잘리지 않게 합니다.</translation>
    </message>
    <message>
        <source>Speed of speech</source>
        <translation>말하는 속도</translation>
    </message>
    <message>
        <source>Spoken, and written along</source>
        <translation>말로 하고 글로도 표시</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>The agent stops as soon as you speak. Off: it finishes, and answers what you said then; a held talk key stops it all the same.</source>
        <translation>말을 시작하면 에이전트가 바로 멈춥니다. 끄면 끝까지 말한 다음 방금 한 말에 대답합니다. 말하기 키를 누르면 그래도 멈춥니다.</translation>
    </message>
    <message>
        <source>The agent stops when you send a message. Off: it finishes first.</source>
        <translation>메시지를 보내면 에이전트가 멈춥니다. 끄면 먼저 끝까지 말합니다.</translation>
    </message>
    <message>
        <source>The engine on this computer has its own.</source>
        <translation>이 컴퓨터의 엔진은 자체 모델을 씁니다.</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>기본 모델</translation>
    </message>
    <message>
        <source>This is speech.</source>
        <translation>말소리입니다.</translation>
    </message>
    <message>
        <source>Threshold of speech</source>
        <translation>말소리 임계값</translation>
    </message>
    <message>
        <source>Transcribed by</source>
        <translation>받아쓰기 모델</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>시험해 보기</translation>
    </message>
    <message>
        <source>Voice and turn taking</source>
        <translation>음성과 대화 차례</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>내가 하는 말</translation>
    </message>
    <message>
        <source>When what you said is complete</source>
        <translation>말이 완결되었을 때</translation>
    </message>
    <message>
        <source>When you send text</source>
        <translation>글을 보낼 때</translation>
    </message>
    <message>
        <source>When you speak</source>
        <translation>내가 말할 때</translation>
    </message>
    <message>
        <source>When your turn is over</source>
        <translation>내 차례가 끝나는 때</translation>
    </message>
    <message>
        <source>Where turns go by voice. While you hold a key to talk, letting go ends your turn.</source>
        <translation>음성으로 차례를 정할 때의 설정입니다. 키를 누르고 말할 때는 키를 떼면 차례가 끝납니다.</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>예상되는 단어</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>글로 적기</translation>
    </message>
    <message>
        <source>Written only</source>
        <translation>글로만</translation>
    </message>
    <message>
        <source>{model}, until {day}</source>
        <translation>{model}, {day}까지</translation>
    </message>
</context>
<context>
    <name>WavFile</name>
    <message>
        <source>Convert it to 16-bit PCM WAV.</source>
        <translation>16비트 PCM WAV로 변환하세요.</translation>
    </message>
    <message>
        <source>Make it 16-bit.</source>
        <translation>16비트로 만드세요.</translation>
    </message>
    <message>
        <source>format {kind} with {bits} bits is not supported</source>
        <translation>{bits}비트 {kind} 형식은 지원되지 않습니다</translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation>WAV처럼 시작하지 않습니다</translation>
    </message>
    <message>
        <source>it has no format or no sound</source>
        <translation>형식이나 소리가 없습니다</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>its header makes no sense</source>
        <translation>머리 부분이 올바르지 않습니다</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>읽을 수 없습니다({file}): {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{file} has samples of {bits} bits.</source>
        <translation>{file}의 샘플이 {bits}비트입니다.</translation>
    </message>
    <message>
        <source>{file} is no WAV file: {reason}.</source>
        <translation>WAV 파일이 아닙니다({file}): {reason}.</translation>
    </message>
    <message>
        <source>{file} is not a WAV file that can be played: {reason}.</source>
        <translation>재생할 수 있는 WAV 파일이 아닙니다({file}): {reason}.</translation>
    </message>
    <message>
        <source>{out} cannot be written: {reason}.</source>
        <translation>{out}에 쓸 수 없습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>An agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결하는 중</translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine. To converse freely these agents want a language model: name a chat server in the settings, under Connections.</source>
        <translation>듣기와 말하기는 이 컴퓨터에서 이루어집니다. 이 에이전트와 자유롭게 대화하려면 언어 모델이 필요합니다. 설정의 연결에서 채팅 서버를 지정하세요.</translation>
    </message>
    <message>
        <source>Hearing and speaking happen on this machine; the answers come from your chat server.</source>
        <translation>듣기와 말하기는 이 컴퓨터에서 이루어지고, 답은 내 채팅 서버에서 옵니다.</translation>
    </message>
    <message>
        <source>Hearing, answering and speaking all happen on this machine: no account, no key, no network.</source>
        <translation>듣기, 답하기, 말하기가 모두 이 컴퓨터에서 이루어집니다. 계정도 키도 네트워크도 필요 없습니다.</translation>
    </message>
    <message>
        <source>Just say:</source>
        <translation>이렇게 말해 보세요:</translation>
    </message>
    <message>
        <source>Hold {key} and say:</source>
        <translation>누른 채 말해 보세요({key}):</translation>
    </message>
    <message>
        <source>Hold {key} and speak.</source>
        <translation>누른 채 말하세요({key}).</translation>
    </message>
    <message>
        <source>Or type a message below.</source>
        <translation>또는 아래에 메시지를 입력하세요.</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens and answers aloud.</source>
        <translation>버튼을 누르고 말하세요. {agents} 쪽에서 듣고 소리 내어 답합니다.</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens, answers aloud and uses its tools.</source>
        <translation>버튼을 누르고 말하세요. {agents} 쪽에서 듣고 소리 내어 답하며 도구를 씁니다.</translation>
    </message>
    <message>
        <source>Ready for a conversation</source>
        <translation>대화할 준비가 됐습니다</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>말해 보세요</translation>
    </message>
    <message>
        <source>Speak.</source>
        <translation>말하세요.</translation>
    </message>
    <message>
        <source>Talk with an agent, on this computer</source>
        <translation>이 컴퓨터에서 에이전트와 대화</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>There is no microphone to talk into.</source>
        <translation>말할 마이크가 없습니다.</translation>
    </message>
    <message>
        <source>{key} stops the agent.</source>
        <translation>{key} 키로 에이전트를 멈춥니다.</translation>
    </message>
    <message>
        <source>To talk with another service, choose it above and press Connect.</source>
        <translation>다른 서비스와 대화하려면 위에서 고르고 연결을 누르세요.</translation>
    </message>
    <message>
        <source>Type below.</source>
        <translation>아래에 입력하세요.</translation>
    </message>
    <message>
        <source>Type below:</source>
        <translation>아래에 입력하세요:</translation>
    </message>
    <message>
        <source>Type something</source>
        <translation>입력해 보세요</translation>
    </message>
    <message>
        <source>the button</source>
        <translation>버튼</translation>
    </message>
    <message>
        <source>{agents} will be with you in a moment.</source>
        <translation>곧 연결됩니다: {agents}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… %n줄 더</numerusform>
        </translation>
    </message>
</context>
</TS>
