@echo off
rem Runs a command of Uncurl in a terminal, waits for it and passes its exit code on.
"%~dp0..\Uncurl.exe" %*
exit /b %errorlevel%
