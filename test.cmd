@echo off
rem Builds everything and runs every test, those in a browser too.
setlocal
cd /d "%~dp0"
powershell -NoProfile -ExecutionPolicy Bypass -Command ". .ci\tools.ps1; Assert-Tools '%CD%'" || exit /b 3
dotnet build Emic.slnx --nologo --verbosity quiet || exit /b 1
dotnet test --solution Emic.slnx --no-build --no-progress --max-parallel-test-modules 1 --explicit on %*
exit /b %errorlevel%
