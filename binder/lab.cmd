@echo off
rem The Windows door to Millet: lab.cmd [setup ^| run ^| html], or a double click. Everything is in Lab.java.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
rem Java 8 does not know --version
"%JAVA%" --version >nul 2>&1
if errorlevel 1 goto nojava
"%JAVA%" "%~dp0Lab.java" %*
if errorlevel 1 goto failed
exit /b 0

:nojava
echo Millet needs a JDK, version 17 or later, and Python 3.10 or later. Install them with these two lines:
echo     winget install EclipseAdoptium.Temurin.21.JDK
echo     winget install Python.Python.3.12
echo Then open a new window and start lab.cmd again.
pause
exit /b 1

:failed
set "CODE=%errorlevel%"
rem a window that was opened by a double click stays open to be read
echo %cmdcmdline% | find /i "/c" >nul && if "%~1"=="" pause
exit /b %CODE%
