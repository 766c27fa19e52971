@echo off
rem Takes back what associate.cmd wrote.
"%~dp0briefing-viewer-cli.exe" --unassociate
if "%~1"=="" pause
