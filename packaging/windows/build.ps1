<#
.SYNOPSIS
Builds the Windows packages into dist\: the folder, a zip of it, the installer, SHA256SUMS.

.DESCRIPTION
Needs Windows 10 or 11 (64 bit), Python 3.11 from python.org (a per-user installation will do) and a clone made by git.
With Inno Setup 6 the installer is made too. Only pip uses the network, for what requirements.lock names, by hash.

    powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1

The steps themselves are in packaging\package.py, the same as on Linux. ASCII only: Windows PowerShell 5.1 reads a file
without a mark in the machine's own encoding.

.PARAMETER Python
python.exe of a 64-bit Python 3.11. Without it the launcher "py" is asked, then "python" on the path.

.PARAMETER Only
What to make besides the folder, of: zip,setup,onefile. The folder is always made, and its self-check run.

.PARAMETER RequireInstaller
Fail when Inno Setup is not there, instead of leaving the installer out.
#>
[CmdletBinding()]
param(
    [string] $Python = '',
    [string] $Only = 'zip,setup',
    [switch] $RequireInstaller
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$Root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
$Work = Join-Path $Root 'build'
$Venv = Join-Path $Work 'venv-windows'
$VenvPython = Join-Path $Venv 'Scripts\python.exe'

function Stop-WithWord([string] $Word) {
    [Console]::Error.WriteLine("error: $Word")
    exit 1
}

# Runs a program and stops with a sentence when it fails: PowerShell itself goes on after a failed program.
function Invoke-Program([string] $What, [string] $Program, [string[]] $Arguments) {
    Write-Host "== $What"
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) {
        Stop-WithWord "$What failed (exit status $LASTEXITCODE); the lines above say why."
    }
}

# The path of a Python 3.11 of 64 bit, or nothing. Microsoft's shop puts a python.exe on the path that is none.
function Get-Python311([string] $Program, [string[]] $Arguments) {
    if (-not (Get-Command $Program -ErrorAction SilentlyContinue)) { return '' }
    $Ask = "import struct, sys; print(sys.executable if sys.version_info[:2] == (3, 11) and struct.calcsize('P') == 8 else '')"
    try {
        $Found = & $Program @Arguments '-c' $Ask 2>$null
    } catch {
        return ''
    }
    if ($LASTEXITCODE -ne 0 -or -not $Found) { return '' }
    return ([string] $Found).Trim()
}

function Find-Python {
    if ($Python) {
        $Found = Get-Python311 $Python @()
        if (-not $Found) { Stop-WithWord "$Python is no 64-bit Python 3.11." }
        return $Found
    }
    $Found = Get-Python311 'py' @('-3.11')
    if (-not $Found) { $Found = Get-Python311 'python' @() }
    if (-not $Found) {
        Stop-WithWord 'no 64-bit Python 3.11: install it from python.org (for this user is enough) or name it with -Python.'
    }
    return $Found
}

function Test-Commit {
    if ($env:SOURCE_DATE_EPOCH) { return }
    if (Get-Command 'git' -ErrorAction SilentlyContinue) {
        & git -C $Root rev-parse --verify --quiet HEAD | Out-Null
        if ($LASTEXITCODE -eq 0) { return }
    }
    Stop-WithWord 'the commit gives the packages their time: use a clone and git, or set SOURCE_DATE_EPOCH.'
}

if ($env:OS -ne 'Windows_NT') { Stop-WithWord 'this builds on Windows only; on Linux use make package.' }
Test-Commit
$Base = Find-Python
$env:PYTHONUTF8 = '1'  # Chinese in file names and messages, whatever the machine's encoding is

if (-not (Test-Path $VenvPython)) {
    Invoke-Program 'virtual environment' $Base @('-m', 'venv', $Venv)
}
Invoke-Program 'packages of requirements.lock, by hash' $VenvPython @(
    '-m', 'pip', 'install', '--disable-pip-version-check', '--quiet', '--only-binary=:all:', '--require-hashes',
    '-r', (Join-Path $Root 'requirements.lock')
)

$Forms = @('--only', "folder,$Only")
if ($RequireInstaller) { $Forms += '--require-installer' }
Push-Location $Root
try {
    Invoke-Program 'folder, self-check, packages' $VenvPython (@('packaging\package.py') + $Forms)
} finally {
    Pop-Location
}
Get-Content (Join-Path $Root 'dist\SHA256SUMS')
