<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
        <source>Change how Sidetone looks and works</source>
        <translation>Sidetone의 모양과 동작 바꾸기</translation>
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
        <source>End this conversation</source>
        <translation>이 대화 끝내기</translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation>대화록 내보내기…</translation>
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
        <source>Mute</source>
        <translation>음소거</translation>
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
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Save as Markdown or text</source>
        <translation>Markdown 또는 텍스트로 저장</translation>
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
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템과 같게</translation>
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
    <name>BusySign</name>
    <message>
        <source>Working</source>
        <translation>작업 중</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Set it up in the settings, under Connections.</source>
        <translation>설정의 연결에서 설정하세요.</translation>
    </message>
</context>
<context>
    <name>ChatServer</name>
    <message>
        <source>Check the key for the chat server in the settings.</source>
        <translation>설정에서 채팅 서버의 키를 확인하세요.</translation>
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
        <source>Start it, or check its address in the settings.</source>
        <translation>서버를 시작하거나 설정에서 주소를 확인하세요.</translation>
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
        <source>The chat server at {host} refused: {told}.</source>
        <translation>{host}의 채팅 서버가 거부했습니다: {told}.</translation>
    </message>
    <message>
        <source>The connection to the chat server at {host} broke off.</source>
        <translation>{host}의 채팅 서버와의 연결이 끊겼습니다.</translation>
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
        <translation>{address}은(는) 채팅 서버의 주소가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>The transcript is in {path}.</source>
        <translation>대화록은 {path}에 있습니다.</translation>
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
        <source>Remove the connection {name}</source>
        <translation>{name} 연결 지우기</translation>
    </message>
    <message>
        <source>Secret: its value goes to the keyring</source>
        <translation>비밀: 값은 키링에 보관</translation>
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
    <name>Destination</name>
    <message>
        <source>Choose local, openai, azure, or an address that begins with ws:// or wss://.</source>
        <translation>local, openai, azure 또는 ws://나 wss://로 시작하는 주소를 고르세요.</translation>
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
        <translation>{variable}을(를) 설정하거나, 설정에서 키를 입력하거나, 이 컴퓨터의 엔진과 대화하세요.</translation>
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
        <translation>“{connection}”이라는 연결은 없습니다.</translation>
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
    <name>Dialogs</name>
    <message>
        <source>About Sidetone</source>
        <translation>Sidetone 정보</translation>
    </message>
    <message>
        <source>Agent sets (*.toml)</source>
        <translation>에이전트 세트 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
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
        <source>Talk with realtime voice agents, see what they do, keep what was said. MIT licence.</source>
        <translation>실시간 음성 에이전트와 대화하고, 하는 일을 보고, 나눈 말을 남깁니다. MIT 라이선스.</translation>
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
        <translation>{agents}에는 언어 모델이 필요합니다. 오프라인 두뇌는 인사는 하지만 자유롭게 대화하지 못합니다. 설정의 연결에서 채팅 서버를 지정하거나 다른 연결을 고르세요.</translation>
    </message>
    <message>
        <source>{now} of {limit}</source>
        <translation>{now} / {limit}</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
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
        <source>None ticked: all of them. Found by their shape and check digits, so not names and not numbers in words.</source>
        <translation>하나도 선택하지 않으면 모두 찾습니다. 형식과 검증 숫자로 찾으므로 이름이나 말로 풀어 쓴 숫자는 찾지 못합니다.</translation>
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
        <translation>설정의 가드레일 {name}을(를) 사용할 수 없습니다: {reason}</translation>
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
        <translation>{function}은(는) 검사할 텍스트 하나만 받아야 합니다.</translation>
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
        <source>Remove header {name}</source>
        <translation>{name} 헤더 지우기</translation>
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
        <translation>응답 경로 {path}을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The body is no JSON ({reason}).</source>
        <translation>본문이 올바른 JSON이 아닙니다({reason}).</translation>
    </message>
    <message>
        <source>The header {name} is set by itself.</source>
        <translation>헤더 {name}은(는) 자동으로 설정됩니다.</translation>
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
        <source>Use a secret header named Authorization.</source>
        <translation>Authorization이라는 비밀 헤더를 쓰세요.</translation>
    </message>
    <message>
        <source>Write %20 for a space.</source>
        <translation>공백 대신 %20을 쓰세요.</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a header.</source>
        <translation>{name}은(는) 헤더 이름이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is used, but is no parameter.</source>
        <translation>{name}을(를) 썼지만 매개변수에 없습니다.</translation>
    </message>
    <message>
        <source>{url} is no URL of a web service.</source>
        <translation>{url}은(는) 웹 서비스의 URL이 아닙니다.</translation>
    </message>
    <message>
        <source>{url} is no URL: {reason}.</source>
        <translation>{url}은(는) URL이 아닙니다: {reason}.</translation>
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
        <translation>인계</translation>
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
        <translation>설정의 도구 {name}을(를) 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The value of {name} is not kept on this computer.</source>
        <translation>{name}의 값이 이 컴퓨터에 보관되어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
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
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>Give them in their own fields: the password goes to the keyring.</source>
        <translation>각각의 칸에 입력하세요. 비밀번호는 키링에 보관됩니다.</translation>
    </message>
    <message>
        <source>It looks like http://proxy.example.org:3128.</source>
        <translation>http://proxy.example.org:3128과 같은 형식입니다.</translation>
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
        <source>For conversations and for the servers of this computer’s engine. Local servers never use it.</source>
        <translation>대화와 이 컴퓨터 엔진의 서버에 사용합니다. 로컬 서버에는 사용하지 않습니다.</translation>
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
        <translation>이번 실행 동안만 보관하거나, {variable}을(를) 설정하거나, 키링을 시작하세요.</translation>
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
        <translation>{key}은(는) “{action}”의 키입니다. 바꾸면 그 동작에는 키가 없어집니다.</translation>
    </message>
    <message>
        <source>{key} is needed to go on and to confirm.</source>
        <translation>{key}은(는) 이동하고 확인하는 데 필요합니다.</translation>
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
        <source>prebuffer {ms} ms</source>
        <translation>프리버퍼 {ms} ms</translation>
    </message>
    <message>
        <source>{count} underruns</source>
        <translation>언더런 {count}회</translation>
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
    <name>TimelineView</name>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Left and right choose a mark; plus and minus zoom; End follows.</source>
        <translation>왼쪽·오른쪽으로 표시를 고르고, 더하기·빼기로 확대·축소하고, End로 따라갑니다.</translation>
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
        <source>Give up after (seconds)</source>
        <translation>중단까지의 시간(초)</translation>
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
        <translation>“{line}”에는 이름과 “{mark}”가 필요합니다.</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <translation>“{name}”이(가) 두 번 있습니다.</translation>
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
        <source>Tools</source>
        <translation>도구</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>(not heard: {count} characters)</source>
        <translation>(듣지 못함: {count}자)</translation>
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
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
</context>
<context>
    <name>Trial</name>
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
        <source>Check the address: it ends in /v1/realtime.</source>
        <translation>주소를 확인하세요. /v1/realtime으로 끝납니다.</translation>
    </message>
    <message>
        <source>Check the key and what it may be used for.</source>
        <translation>키와 키의 사용 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password.</source>
        <translation>프록시의 주소, 사용자 이름, 비밀번호를 확인하세요.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and who made the server&apos;s certificate.</source>
        <translation>이 컴퓨터의 날짜와 서버 인증서의 발급자를 확인하세요.</translation>
    </message>
    <message>
        <source>Is the server running, and the address right?</source>
        <translation>서버가 실행 중이고 주소가 맞습니까?</translation>
    </message>
    <message>
        <source>Nothing listens at {host}.</source>
        <translation>{host}에서 응답하는 프로그램이 없습니다.</translation>
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
        <source>The proxy does not lead to {host}.</source>
        <translation>프록시를 통해 {host}에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>There is no computer of the name {host}.</source>
        <translation>{host}라는 이름의 컴퓨터를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no secure connection to {host}.</source>
        <translation>{host}에 안전하게 연결할 수 없습니다.</translation>
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
        <source>It lets this pass.</source>
        <translation>문제없이 통과합니다.</translation>
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
        <source>Private address</source>
        <translation>사설 주소</translation>
    </message>
    <message>
        <source>This request leads to this computer or its network. Make it all the same?</source>
        <translation>이 요청은 이 컴퓨터나 내부 네트워크로 보내집니다. 그래도 보낼까요?</translation>
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
        <source>engine asks a server</source>
        <translation>엔진이 서버를 이용함</translation>
    </message>
    <message>
        <source>no price for it</source>
        <translation>가격 정보 없음</translation>
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
        <source>of them cached</source>
        <translation>그중 캐시됨</translation>
    </message>
    <message>
        <source>several currencies</source>
        <translation>여러 통화</translation>
    </message>
    <message>
        <source>the server’s counts are not enough</source>
        <translation>서버의 토큰 수로는 부족함</translation>
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
        <translation>끄면 내 말이 기록에 남지 않습니다. 에이전트는 그대로 듣습니다.</translation>
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
        <source>The agent stops as soon as you speak. Off: it finishes, and answers what you said then.</source>
        <translation>말을 시작하면 에이전트가 바로 멈춥니다. 끄면 끝까지 말한 다음 방금 한 말에 대답합니다.</translation>
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
        <translation>{key}을(를) 누른 채 말해 보세요:</translation>
    </message>
    <message>
        <source>Hold {key} and speak.</source>
        <translation>{key}을(를) 누른 채 말하세요.</translation>
    </message>
    <message>
        <source>Or type a message below.</source>
        <translation>또는 아래에 메시지를 입력하세요.</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens and answers aloud.</source>
        <translation>버튼을 누르고 말하세요. {agents}이(가) 듣고 소리 내어 답합니다.</translation>
    </message>
    <message>
        <source>Press the button and speak. {agents} listens, answers aloud and uses its tools.</source>
        <translation>버튼을 누르고 말하세요. {agents}이(가) 듣고 소리 내어 답하며 도구를 씁니다.</translation>
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
        <translation>{agents}이(가) 곧 연결됩니다.</translation>
    </message>
</context>
</TS>
