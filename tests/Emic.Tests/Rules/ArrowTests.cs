using System.Reflection;
using System.Xml.Linq;
using Emic.Testing;

namespace Emic.Tests;

/// <summary>Which way the arrows point, and which package is used where: ARCHITECTURE.md.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("Emic.Statistics", "")]
    [InlineData("Emic.Core", "Emic.Statistics")]
    [InlineData("Emic.Formats", "Emic.Core")]
    [InlineData("Emic.Storage", "Emic.Core")]
    [InlineData("Emic.Workbench", "Emic.Core Emic.Formats Emic.Statistics Emic.Storage")]
    [InlineData("Emic.Web", "Emic.Core Emic.Workbench")]
    [InlineData("Emic.Cli", "Emic.Core Emic.Formats Emic.Statistics Emic.Web Emic.Workbench")]
    public void A_project_knows_only_what_the_arrows_allow(string project, string known)
    {
        var allowed = known.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var references = Items(project, "ProjectReference").Select(item => Path.GetFileNameWithoutExtension(Include(item))).Order();
        Assert.Equal(allowed, references);

        var used = Load(project).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Emic.", StringComparison.Ordinal));
        Offenders.None(used.Except(allowed));
    }

    [Theory]
    [InlineData("Emic.Statistics", "MathNet.Numerics")]
    [InlineData("Emic.Core", "")]
    [InlineData("Emic.Formats", "DocumentFormat.OpenXml Markdig UTF.Unknown YamlDotNet")]
    [InlineData("Emic.Storage", "Microsoft.EntityFrameworkCore.Sqlite SQLitePCLRaw.bundle_e_sqlite3")]
    [InlineData("Emic.Workbench", "")]
    [InlineData("Emic.Web", "")]
    [InlineData("Emic.Cli", "Spectre.Console System.CommandLine")]
    public void A_package_is_used_where_it_was_decided(string project, string packages)
    {
        var used = Items(project, "PackageReference").Select(Include);
        Offenders.None(used.Except(packages.Split(' ')));
    }

    [Fact]
    public void Packages_do_not_flow_on_except_the_one_that_use_cases_query_with()
    {
        var flowing = from project in SourceTree.Projects
                      from package in Items(project, "PackageReference")
                      where package.Attribute("PrivateAssets")?.Value is not ("compile" or "all")
                      select Include(package);
        Assert.Equal(["Microsoft.EntityFrameworkCore.Sqlite"], flowing);
    }

    [Theory]
    [InlineData("Emic.Statistics")]
    [InlineData("Emic.Core")]
    [InlineData("Emic.Formats")]
    [InlineData("Emic.Workbench")]
    [InlineData("Emic.Web")]
    public void What_a_project_shows_is_made_of_our_types_and_the_platforms(string project)
    {
        var foreign = from type in Load(project).GetExportedTypes()
                      from shown in ShownTypes(type)
                      let home = shown.Assembly.GetName().Name!
                      where !home.StartsWith("System.", StringComparison.Ordinal) && !home.StartsWith("Emic.", StringComparison.Ordinal)
                      where !home.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && !home.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                      select $"{type.Name} shows {shown.FullName}";
        Offenders.None(foreign.Distinct());
    }

    static IEnumerable<Type> ShownTypes(Type type)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(Public).SelectMany(member => member switch
        {
            MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
            ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            _ => (IEnumerable<Type>)[],
        });
        return members.Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Parts).Where(part => !part.IsGenericParameter);
    }

    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    static IEnumerable<XElement> Items(string project, string name) => XDocument.Load(Repository.PathOf("src", project, project + ".csproj")).Descendants(name);

    static string Include(XElement item) => item.Attribute("Include")!.Value;

    static Assembly Load(string project) => Assembly.Load(project == "Emic.Cli" ? "emic" : project);
}
