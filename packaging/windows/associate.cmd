@echo off
rem Makes .briefing files open with the program in this folder, for this user. No administrator is needed.
"%~dp0briefing-viewer-cli.exe" --associate
if "%~1"=="" pause
