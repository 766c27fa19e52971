; The installer's words in Simplified Chinese, our own translation. It is read after Default.isl, so a message that is
; not here (of wizard pages that our installer does not have) is English. For Inno Setup 6.
[LangOptions]
LanguageName=简体中文
LanguageID=$0804
LanguageCodePage=0
DialogFontName=Microsoft YaHei UI
DialogFontSize=9
WelcomeFontName=Microsoft YaHei UI
WelcomeFontSize=12

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 - %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
InformationTitle=信息
ConfirmTitle=确认
ErrorTitle=错误
SetupLdrStartupMessage=将要安装“%1”。要继续吗？
LdrCannotCreateTemp=不能创建临时文件，安装已中止
LdrCannotExecTemp=不能运行临时文件夹里的文件，安装已中止
LastErrorMessage=%1。%n%n错误 %2：%3
SetupFileMissing=安装文件夹里缺少文件 %1。请补齐，或重新取得安装程序。
SetupFileCorrupt=安装文件已损坏。请重新取得安装程序。
SetupFileCorruptOrWrongVer=安装文件已损坏，或与本安装程序的版本不符。请重新取得安装程序。
InvalidParameter=命令行参数无效：%n%n%1
SetupAlreadyRunning=安装程序已经在运行。
WindowsVersionNotSupported=本软件不支持这个版本的 Windows。
OnlyOnTheseArchitectures=本软件只能安装在下列处理器的 Windows 上：%n%n%1
WinVersionTooLowError=本软件需要 %1 %2 或更高版本。
SetupAppRunningError=“%1”正在运行。%n%n请先关闭它的所有窗口，再点“确定”继续，或点“取消”退出。
UninstallAppRunningError=“%1”正在运行。%n%n请先关闭它的所有窗口，再点“确定”继续，或点“取消”退出。
ErrorCreatingDir=不能创建文件夹“%1”
ErrorTooManyFilesInDir=文件夹“%1”里的文件太多，不能再创建文件
ExitSetupTitle=退出安装
ExitSetupMessage=安装还没有完成。现在退出，本软件就没有装上。%n%n以后可以重新运行安装程序。%n%n要退出吗？
AboutSetupMenuItem=关于安装程序(&A)…
AboutSetupTitle=关于安装程序

ButtonBack=< 上一步(&B)
ButtonNext=下一步(&N) >
ButtonInstall=安装(&I)
ButtonOK=确定
ButtonCancel=取消
ButtonYes=是(&Y)
ButtonYesToAll=全部是(&A)
ButtonNo=否(&N)
ButtonNoToAll=全部否(&O)
ButtonFinish=完成(&F)
ButtonBrowse=浏览(&B)…
ButtonWizardBrowse=浏览(&R)…
ButtonNewFolder=新建文件夹(&M)

SelectLanguageTitle=选择安装语言
SelectLanguageLabel=请选择安装时使用的语言。
ClickNext=点“下一步”继续，或点“取消”退出安装。
BrowseDialogTitle=浏览文件夹
BrowseDialogLabel=请在下面选择一个文件夹，然后点“确定”。
NewFolderName=新建文件夹

WelcomeLabel1=欢迎安装“[name]”
WelcomeLabel2=将要在本机安装 [name/ver]。%n%n建议先关闭其他程序。

WizardSelectDir=选择安装位置
SelectDirDesc=把“[name]”装在哪里？
SelectDirLabel3=“[name]”将装在下面的文件夹里。
SelectDirBrowseLabel=点“下一步”继续。要换一个文件夹，请点“浏览”。
DiskSpaceGBLabel=至少需要 [gb] GB 磁盘空间。
DiskSpaceMBLabel=至少需要 [mb] MB 磁盘空间。
CannotInstallToNetworkDrive=不能装在网络驱动器上。
CannotInstallToUNCPath=不能装在 UNC 路径上。
InvalidPath=请输入带盘符的完整路径，例如：%n%nC:\APP%n%n或 UNC 路径：%n%n\\服务器\共享
InvalidDrive=所选的驱动器或 UNC 共享不存在或不能访问。请另选一个。
DiskSpaceWarningTitle=磁盘空间不足
DiskSpaceWarning=安装至少需要 %1 KB，而所选的驱动器只有 %2 KB。%n%n仍要继续吗？
DirNameTooLong=文件夹名或路径太长。
InvalidDirName=文件夹名无效。
BadDirName32=文件夹名不能有下列字符：%n%n%1
DirExistsTitle=文件夹已存在
DirExists=文件夹：%n%n%1%n%n已经存在。仍要装在里面吗？
DirDoesntExistTitle=文件夹不存在
DirDoesntExist=文件夹：%n%n%1%n%n不存在。要创建它吗？

WizardSelectTasks=选择附加任务
SelectTasksDesc=还要做哪些事？
SelectTasksLabel2=请选择安装“[name]”时要做的附加任务，然后点“下一步”。

WizardReady=准备安装
ReadyLabel1=已准备好在本机安装“[name]”。
ReadyLabel2a=点“安装”开始安装；要查看或更改设置，请点“上一步”。
ReadyLabel2b=点“安装”开始安装。
ReadyMemoDir=安装位置：
ReadyMemoGroup=开始菜单文件夹：
ReadyMemoTasks=附加任务：

WizardPreparing=正在准备安装
PreparingDesc=正在准备在本机安装“[name]”。
PreviousInstallNotCompleted=此前有软件的安装或卸载没有完成，需要重新启动电脑。%n%n重新启动以后，请再次运行安装程序。
CannotContinue=不能继续安装。请点“取消”退出。
ApplicationsFound=下列程序正在使用需要更新的文件。建议让安装程序自动关闭它们。
ApplicationsFound2=下列程序正在使用需要更新的文件。建议让安装程序自动关闭它们；装好以后会再打开。
CloseApplications=自动关闭这些程序(&A)
DontCloseApplications=不关闭这些程序(&D)
ErrorCloseApplications=没能自动关闭所有程序。请先关闭使用这些文件的程序，再继续。
PrepareToInstallNeedsRestart=需要重新启动电脑。重新启动以后，请再次运行安装程序以装好“[name]”。%n%n要现在重新启动吗？

WizardInstalling=正在安装
InstallingLabel=正在本机安装“[name]”，请稍候。
FinishedHeadingLabel=“[name]”安装完成
FinishedLabelNoIcons=“[name]”已经装在本机上。
FinishedLabel=“[name]”已经装在本机上，可以从开始菜单打开。
ClickFinish=点“完成”退出安装。
FinishedRestartLabel=要装好“[name]”，需要重新启动电脑。要现在重新启动吗？
FinishedRestartMessage=要装好“[name]”，需要重新启动电脑。%n%n要现在重新启动吗？
YesRadio=是，现在重新启动(&Y)
NoRadio=否，稍后重新启动(&N)
RunEntryExec=运行 %1
RunEntryShellExec=查看 %1

SetupAborted=安装没有完成。%n%n请排除故障后再次运行安装程序。
AbortRetryIgnoreSelectAction=请选择
AbortRetryIgnoreRetry=重试(&T)
AbortRetryIgnoreIgnore=忽略错误并继续(&I)
AbortRetryIgnoreCancel=取消安装

StatusClosingApplications=正在关闭程序…
StatusCreateDirs=正在创建文件夹…
StatusExtractFiles=正在释放文件…
StatusCreateIcons=正在创建快捷方式…
StatusCreateRegistryEntries=正在写注册表…
StatusSavingUninstall=正在保存卸载信息…
StatusRunProgram=正在完成安装…
StatusRestartingApplications=正在重新打开程序…
StatusRollback=正在撤销更改…

ErrorInternal2=内部错误：%1
ErrorFunctionFailedNoCode=%1 失败
ErrorFunctionFailed=%1 失败；代码 %2
ErrorFunctionFailedWithMessage=%1 失败；代码 %2。%n%3
ErrorExecutingProgram=不能运行文件：%n%1
ErrorRegOpenKey=不能打开注册表项：%n%1\%2
ErrorRegCreateKey=不能创建注册表项：%n%1\%2
ErrorRegWriteKey=不能写注册表项：%n%1\%2

FileAbortRetryIgnoreSkipNotRecommended=跳过此文件，不推荐(&S)
FileAbortRetryIgnoreIgnoreNotRecommended=忽略错误并继续，不推荐(&I)
SourceIsCorrupted=源文件已损坏
SourceDoesntExist=源文件“%1”不存在
ExistingFileReadOnly2=已有的文件是只读的，不能替换。
ExistingFileReadOnlyRetry=去掉只读属性再试(&R)
ExistingFileReadOnlyKeepExisting=保留已有的文件(&K)
ErrorReadingExistingDest=读取已有的文件时出错：
FileExistsSelectAction=请选择
FileExists2=文件已经存在。
FileExistsOverwriteExisting=覆盖已有的文件(&O)
FileExistsKeepExisting=保留已有的文件(&K)
FileExistsOverwriteOrKeepAll=以后都这样做(&D)
ExistingFileNewerSelectAction=请选择
ExistingFileNewer2=已有的文件比要装的文件新。
ExistingFileNewerOverwriteExisting=覆盖已有的文件(&O)
ExistingFileNewerKeepExisting=保留已有的文件，推荐(&K)
ExistingFileNewerOverwriteOrKeepAll=以后都这样做(&D)
ErrorChangingAttr=更改已有文件的属性时出错：
ErrorCreatingTemp=在安装文件夹里创建文件时出错：
ErrorReadingSource=读取源文件时出错：
ErrorCopying=复制文件时出错：
ErrorReplacingExistingFile=替换已有的文件时出错：
ErrorRestartReplace=不能安排在重新启动时替换：
ErrorRenamingTemp=在安装文件夹里重命名文件时出错：
ErrorRestartingComputer=不能重新启动电脑，请手动重新启动。

UninstallDisplayNameMark=%1（%2）
UninstallDisplayNameMarks=%1（%2，%3）
UninstallDisplayNameMark32Bit=32 位
UninstallDisplayNameMark64Bit=64 位
UninstallDisplayNameMarkAllUsers=所有用户
UninstallDisplayNameMarkCurrentUser=当前用户
UninstallNotFound=文件“%1”不存在，不能卸载。
UninstallOpenError=不能打开文件“%1”，不能卸载
UninstallUnsupportedVer=卸载记录“%1”的格式不能识别，不能卸载
UninstallUnknownEntry=卸载记录里有不认识的内容（%1）
UninstallOnlyOnWin64=只能在 64 位 Windows 上卸载。
UninstallStatusLabel=正在从本机卸载“%1”，请稍候。
UninstalledMost=“%1”已经卸载。%n%n有些内容没能删除，可以手动删除。
UninstalledAndNeedsRestart=要卸载完“%1”，需要重新启动电脑。%n%n要现在重新启动吗？
UninstallDataCorrupted=文件“%1”已损坏，不能卸载
WizardUninstalling=卸载状态
StatusUninstalling=正在卸载“%1”…
ShutdownBlockReasonInstallingApp=正在安装“%1”。
ShutdownBlockReasonUninstallingApp=正在卸载“%1”。

[CustomMessages]
NameAndVersion=%1 %2 版
AdditionalIcons=附加快捷方式：
CreateDesktopIcon=在桌面上创建快捷方式
LaunchProgram=打开%1
UninstallProgram=卸载%1
