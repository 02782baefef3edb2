# Read by emic.cmd and test.cmd: says in one sentence what is missing on this computer.

function Assert-Tools([string] $root) {
    Push-Location $root
    try { $sdk = [string](& dotnet --version 2>$null) } catch { $sdk = '' }
    Pop-Location
    if (-not $sdk.StartsWith('10.')) {
        [Console]::Error.WriteLine('Emic needs the .NET 10 SDK: install it from https://dot.net and start again.')
        exit 3
    }

    try { $node = [string](& node --version 2>$null) } catch { $node = '' }
    if ($node -notmatch '^v(\d+)\.' -or [int]$Matches[1] -lt 20 -or -not (Get-Command npm -ErrorAction SilentlyContinue)) {
        [Console]::Error.WriteLine('Emic needs Node.js 20 or newer with npm: install it from https://nodejs.org and start again.')
        exit 3
    }
}
