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

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[Files]
Source: "..\..\dist\sidetone\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Sidetone"; Filename: "{app}\sidetone.exe"; AppUserModelID: "io.github.sidetone.Sidetone"
Name: "{autodesktop}\Sidetone"; Filename: "{app}\sidetone.exe"; Tasks: desktopicon; AppUserModelID: "io.github.sidetone.Sidetone"

[Run]
Filename: "{app}\sidetone.exe"; Description: "{cm:LaunchProgram,Sidetone}"; Flags: nowait postinstall skipifsilent
