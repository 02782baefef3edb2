using Emic.Web.Tests;

// One browser for all tests: starting it costs more than most of them.
[assembly: AssemblyFixture(typeof(Chromium))]
