; The installer for one user, without administrator rights. Made by packaging/installer.py, which build.ps1 runs:
;     ISCC /DVersion=1.0.0 /DSource=dist\briefing-viewer /DIcon=build\icons\briefing-viewer.ico briefing-viewer.iss
; Inno Setup 6.3 or later. tests/packaging/test_windows.py compares names, version and registry with the application.
#ifndef Version
  #error Version is not given: /DVersion=1.0.0
#endif
#ifndef Source
  #error Source is not given: /DSource=the folder that PyInstaller made
#endif
#ifndef Icon
  #error Icon is not given: /DIcon=briefing-viewer.ico
#endif
#define Id "briefing-viewer"
#define ProgId "BriefingViewer.Briefing"
#define TaskbarId "BriefingViewer.BriefingViewer"

[Setup]
; Never change the AppId: by it a new version finds the old one.
AppId={{6E0D0A53-5C0B-4B0E-9D0B-3B6A8A2C41F7}
AppName={cm:Product}
AppVersion={#Version}
AppVerName={cm:Product} {#Version}
VersionInfoVersion={#Version}
VersionInfoProductName=简报阅览 Briefing Viewer
VersionInfoDescription=简报阅览 安装程序
UninstallDisplayName=简报阅览 Briefing Viewer
UninstallDisplayIcon={app}\{#Id}.exe
; For this user only, and no question about it: the offices' users have no other rights.
PrivilegesRequired=lowest
DefaultDirName={localappdata}\Programs\{#Id}
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
ChangesAssociations=yes
; A running window is closed by Windows' restart manager, after asking.
CloseApplications=yes
RestartApplications=no
WizardStyle=modern
; Asks for a language only where Windows has neither of ours.
ShowLanguageDialog=auto
SetupIconFile={#Icon}
Compression=lzma2/max
SolidCompression=yes

[Languages]
; Inno Setup brings no Chinese of its own in most versions: chinese.isl has ours, over the English of Default.isl.
; The first one is for every system whose language is neither.
Name: "zh"; MessagesFile: "compiler:Default.isl,chinese.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
zh.Product=简报阅览
en.Product=Briefing Viewer
zh.TypeName=政府报告简报
en.TypeName=Government report briefing
zh.Associate=双击 .briefing 文件时用本软件打开
en.Associate=Open .briefing files with this program on a &double click
zh.ReadMe=使用说明
en.ReadMe=Read me

[Messages]
en.ConfirmUninstall=Remove %1 from this computer?%n%nImported briefings, settings and reading places are kept, in the folder AppData\Local\{#Id} of this user. Delete that folder yourself if you want none of it.
en.UninstalledAll=%1 has been removed.%n%nImported briefings, settings and reading places are still in the folder AppData\Local\{#Id} of this user.
zh.ConfirmUninstall=要从本机卸载“%1”吗？%n%n导入的简报、设置和阅读位置会保留，在当前用户的 AppData\Local\{#Id} 文件夹里。如果不再需要，请自行删除该文件夹。
zh.UninstalledAll=“%1”已经卸载。%n%n导入的简报、设置和阅读位置仍保留在当前用户的 AppData\Local\{#Id} 文件夹里。

[Tasks]
Name: "associate"; Description: "{cm:Associate}"
Name: "desktop"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and the new one does not; a folder userdata beside it stays.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
; The association is the installer's matter here: the scripts are for the zip.
Source: "{#Source}\*"; DestDir: "{app}"; Excludes: "*associate.cmd,\userdata"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\{cm:Product}"; Filename: "{app}\{#Id}.exe"; AppUserModelID: "{#TaskbarId}"
Name: "{autodesktop}\{cm:Product}"; Filename: "{app}\{#Id}.exe"; AppUserModelID: "{#TaskbarId}"; Tasks: desktop

[Registry]
; The same as viewer/association.py writes for the zip. All below the user's own HKEY_CURRENT_USER.
#define Classes "Software\Classes"
Root: HKCU; Subkey: "{#Classes}\{#ProgId}"; ValueType: string; ValueName: ""; ValueData: "{cm:TypeName}"; Flags: uninsdeletekey; Tasks: associate
Root: HKCU; Subkey: "{#Classes}\{#ProgId}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#Id}.exe,0"; Tasks: associate
Root: HKCU; Subkey: "{#Classes}\{#ProgId}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Id}.exe"" ""%1"""; Tasks: associate
Root: HKCU; Subkey: "{#Classes}\.briefing"; ValueType: string; ValueName: ""; ValueData: "{#ProgId}"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: associate
Root: HKCU; Subkey: "{#Classes}\.briefing"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-briefing"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: associate
Root: HKCU; Subkey: "{#Classes}\.briefing\OpenWithProgids"; ValueType: string; ValueName: "{#ProgId}"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: associate

[Run]
Filename: "{app}\{#Id}.exe"; Description: "{cm:LaunchProgram,{cm:Product}}"; Flags: nowait postinstall skipifsilent
Filename: "{app}\使用说明.txt"; Description: "{cm:ReadMe}"; Flags: postinstall shellexec skipifsilent unchecked nowait
