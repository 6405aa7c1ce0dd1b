@rem Komek from a USB stick on Windows. Not tried.
@powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0komek.ps1"
@pause
