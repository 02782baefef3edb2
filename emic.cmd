@echo off
rem Starts Emic from this working copy: builds it when a source changed since the last build, then runs the program.
setlocal
set "root=%~dp0"
set "builds=%root%artifacts\emic"
powershell -NoProfile -ExecutionPolicy Bypass -File "%root%.ci\build.ps1" || exit /b 3
set /p build=<"%builds%\current"
dotnet "%builds%\%build%\emic.dll" %*
exit /b %errorlevel%
