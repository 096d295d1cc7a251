; Inno Setup 6: an installer for one person, without administrator rights.
; iscc /DVersion=0.1.0 packaging\windows\sidetone.iss   (after: python packaging\build.py frozen)
#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{6B0F2D5E-3C1A-4E0B-9E57-5D1D0A7E1D11}
AppName=Sidetone
AppVersion={#Version}
AppPublisher=The Sidetone developers
DefaultDirName={autopf}\Sidetone
DefaultGroupName=Sidetone
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\sidetone.ico
UninstallDisplayIcon={app}\sidetone.exe
OutputDir=..\..\dist
OutputBaseFilename=sidetone-{#Version}-setup
WizardStyle=modern
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[Files]
Source: "..\..\dist\sidetone\*"; Excludes: "sidetone-cli.exe"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
; The same with a console. Where somebody types "sidetone", Windows looks for .com before .exe: commands can print.
Source: "..\..\dist\sidetone\sidetone-cli.exe"; DestDir: "{app}"; DestName: "sidetone.com"; Flags: ignoreversion
Source: "..\..\build\icons\conversation.ico"; DestDir: "{app}"; Flags: ignoreversion

; Conversations in files: a double click opens them; HKA is the person's own part of the
; registry, or everybody's when the program is installed for all.
[Registry]
Root: HKA; Subkey: "Software\Classes\.sidetone"; ValueType: string; ValueData: "Sidetone.Conversation"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.sidetone"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.sidetone.conversation+zip"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.sidetone\OpenWithProgids"; ValueType: string; ValueName: "Sidetone.Conversation"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\Sidetone.Conversation"; ValueType: string; ValueData: "Sidetone conversation"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Sidetone.Conversation\DefaultIcon"; ValueType: string; ValueData: "{app}\conversation.ico"
Root: HKA; Subkey: "Software\Classes\Sidetone.Conversation\shell\open\command"; ValueType: string; ValueData: """{app}\sidetone.exe"" open ""%1"""

[Icons]
Name: "{autoprograms}\Sidetone"; Filename: "{app}\sidetone.exe"; AppUserModelID: "io.github.sidetone.Sidetone"
Name: "{autodesktop}\Sidetone"; Filename: "{app}\sidetone.exe"; Tasks: desktopicon; AppUserModelID: "io.github.sidetone.Sidetone"

[Run]
Filename: "{app}\sidetone.exe"; Description: "{cm:LaunchProgram,Sidetone}"; Flags: nowait postinstall skipifsilent
