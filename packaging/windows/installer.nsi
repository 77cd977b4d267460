; The installer for Windows. packaging/windows.py fills in what stands between @ and @.
;
;   setup.exe /S                      silently: for the machine when started by an administrator, else for this user
;   setup.exe /S /AllUsers            for the machine      setup.exe /S /CurrentUser   for this user
;   setup.exe /S /D=C:\Another folder last, without quotation marks
;
;
; Exit codes: 0 done, 2 stopped (a full disk), 3 Windows is too old, 4 a file could not be put in its place, 5 not an administrator.
;
; Everything new is put down beside what is there before anything of that is touched: a full disk leaves the old program as it was. A
; program that runs goes on as it was until it is closed; Windows lets a file that is in use be renamed, and it is gone after a restart.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
CRCCheck force
Name "@TITLE@"
OutFile "@OUT@"
BrandingText " "
VIProductVersion "@VERSION@.0"
VIAddVersionKey "ProductName" "@TITLE@"
VIAddVersionKey "ProductVersion" "@VERSION@"
VIAddVersionKey "FileDescription" "@TITLE@"
VIAddVersionKey "FileVersion" "@VERSION@"
VIAddVersionKey "CompanyName" "@MAKER@"
VIAddVersionKey "LegalCopyright" "MIT"
@SIGNING@

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ViktigForMeg"
!define CLASSES "Software\Classes"
!define KIND "ViktigForMeg.Plan"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "@TITLE@"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_FUNCTION AtHome
!define MULTIUSER_UNINSTALLMODE_FUNCTION un.AtHome
!include MultiUser.nsh
!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh
Var Wanted
@ICONS@

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Norwegian"
!insertmacro MUI_LANGUAGE "NorwegianNynorsk"
!insertmacro MUI_LANGUAGE "English"

LangString PlanKind ${LANG_NORWEGIAN} "Låst kopi av en individuell plan"
LangString PlanKind ${LANG_NORWEGIANNYNORSK} "Låst kopi av ein individuell plan"
LangString PlanKind ${LANG_ENGLISH} "Locked copy of an individual plan"
LangString TooOld ${LANG_NORWEGIAN} "Programmet trenger 64-biters Windows 10 eller nyere."
LangString TooOld ${LANG_NORWEGIANNYNORSK} "Programmet treng 64-biters Windows 10 eller nyare."
LangString TooOld ${LANG_ENGLISH} "The program needs 64-bit Windows 10 or newer."

; What Windows is told stands where 64-bit programs look for it.
Function AtHome
  SetRegView 64
FunctionEnd

Function un.AtHome
  SetRegView 64
FunctionEnd

Function .onInit
  SetRegView 64
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ; Without the right to, a silent one ends: nobody sees a question.
  ${If} ${Silent}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/AllUsers" $1
    ${IfNot} ${Errors}
      UserInfo::GetAccountType
      Pop $0
      ${If} $0 != "Admin"
        SetErrorLevel 5
        Quit
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ; The folder of /D= holds before every other.
  StrCpy $Wanted $INSTDIR
  !insertmacro MULTIUSER_INIT
  ${If} $Wanted != ""
    StrCpy $INSTDIR $Wanted
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; Takes a file away; one that is in use goes to a folder that is emptied the next time, or when the machine is started again.
!macro TakeAway file
  Delete "$INSTDIR\${file}"
  ${If} ${FileExists} "$INSTDIR\${file}"
    CreateDirectory "$INSTDIR\old"
    GetTempFileName $0 "$INSTDIR\old"
    Delete $0
    Rename "$INSTDIR\${file}" $0
  ${EndIf}
!macroend

!macro PutInPlace file
  !insertmacro TakeAway "${file}"
  ClearErrors
  Rename "$INSTDIR\new\${file}" "$INSTDIR\${file}"
  ${If} ${Errors}
    SetErrorLevel 4
    Abort
  ${EndIf}
!macroend

!macro Remove file
  !insertmacro TakeAway "${file}"
!macroend

Section
  RMDir /r "$INSTDIR\new"
@TAKES@
  SetOutPath "$INSTDIR"
@PUTS@
  RMDir /r "$INSTDIR\new"
  RMDir /r /REBOOTOK "$INSTDIR\old"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\@TITLE@.lnk" "$INSTDIR\viktig-for-meg.exe"

  WriteRegStr SHCTX "${CLASSES}\.viktigplan" "" "${KIND}"
  WriteRegStr SHCTX "${CLASSES}\.viktigplan" "Content Type" "application/vnd.viktig-for-meg.plan"
  WriteRegStr SHCTX "${CLASSES}\${KIND}" "" "$(PlanKind)"
  WriteRegStr SHCTX "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\viktig-for-meg.exe,0"
  WriteRegStr SHCTX "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\viktig-for-meg.exe" "%1"'

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "@TITLE@"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "@VERSION@"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\viktig-for-meg.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "@MAKER@"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" @SIZE@
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; What was there stays when the new could not be put down.
Function .onInstFailed
  RMDir /r "$INSTDIR\new"
FunctionEnd

; The program's own files, each by its name, and what Windows was told. Plans, settings and policies stay.
Section Uninstall
@REMOVES@
  RMDir /r /REBOOTOK "$INSTDIR\old"
  Delete /REBOOTOK "$INSTDIR\uninstall.exe"
  RMDir /REBOOTOK "$INSTDIR"
  Delete "$SMPROGRAMS\@TITLE@.lnk"
  ReadRegStr $0 SHCTX "${CLASSES}\.viktigplan" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey SHCTX "${CLASSES}\.viktigplan"
  ${EndIf}
  DeleteRegKey SHCTX "${CLASSES}\${KIND}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
