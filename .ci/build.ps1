# Called by emic.cmd: publishes the program when a source changed. What ./emic does, for Windows.
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$builds = Join-Path $root 'artifacts\emic'
$current = Join-Path $builds 'current'

function Get-Sources {
    Get-ChildItem -Path "$root\src", "$root\samples" -Recurse -File -ErrorAction SilentlyContinue |
        Where-Object { $_.FullName -notmatch '\\(bin|obj|node_modules)\\|\\wwwroot\\js\\' }
    Get-Item "$root\Directory.Build.props", "$root\Directory.Packages.props", "$root\global.json"
}

function Test-Build {
    if (-not (Test-Path $current)) { return $false }
    $stamp = Join-Path $builds "$(Get-Content $current)\sources.txt"
    if (-not (Test-Path $stamp)) { return $false }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $sources = @(Get-Sources)
    return -not ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) -and (($sources.FullName -join "`n") -eq ((Get-Content $stamp) -join "`n"))
}

if (Test-Build) { exit 0 }
. (Join-Path $PSScriptRoot 'tools.ps1')
Assert-Tools $root
New-Item -ItemType Directory -Force $builds | Out-Null

$lock = $null
while ($null -eq $lock) {
    try { $lock = [IO.File]::Open((Join-Path $builds 'lock'), 'OpenOrCreate', 'ReadWrite', 'None') } catch [IO.IOException] { Start-Sleep -Milliseconds 200 }
}

try {
    if (Test-Build) { exit 0 }
    [Console]::Error.WriteLine('Building Emic (about a minute the first time) ...')
    $name = '{0:yyyyMMddTHHmmss}-{1}' -f [DateTime]::UtcNow, $PID
    $target = Join-Path $builds $name
    New-Item -ItemType Directory -Force $target | Out-Null
    (Get-Sources).FullName | Set-Content (Join-Path $target 'sources.txt')
    $log = & dotnet publish "$root\src\Emic.Cli\Emic.Cli.csproj" --configuration Release --use-current-runtime --no-self-contained `
        '-p:PublishReadyToRun=true' '-p:DebugType=none' '-nodeReuse:false' --artifacts-path "$root\artifacts\build" --output $target
    if ($LASTEXITCODE -ne 0) {
        $log | ForEach-Object { [Console]::Error.WriteLine($_) }
        [Console]::Error.WriteLine('Emic could not be built; what the build said stands above.')
        Remove-Item -Recurse -Force $target
        exit 3
    }

    Set-Content $current $name
    Get-ChildItem $builds -Directory | Sort-Object Name -Descending | Select-Object -Skip 2 | Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
}
finally { $lock.Dispose() }
