using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>What an address says and its page does not know, as "skip=common".</summary>
/// <param name="Words">The name and its value.</param>
sealed record Misread(string Words);

/// <summary>
/// Looks through what an address says ahead of its page: a number, an id or a yes that is none would end in a failure of the framework, which tells nobody
/// what is wrong. The sentence is put together by the page for what is not here.
/// </summary>
sealed class AddressGuard(RequestDelegate next)
{
    static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Type>> Known = new();

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { Type: var page }) return next(context);
        foreach (var (name, type) in Known.GetOrAdd(page, Read))
        {
            if (context.Request.Query[name].FirstOrDefault(value => !Fits(type, value ?? "")) is not { } value) continue;
            context.Features.Set(new Misread($"{name}={value}"));
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>What a page takes from its address that is not just words.</summary>
    static Dictionary<string, Type> Read(Type page) => page.GetProperties()
        .Select(property => (property.Name, Asked: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>(), Type: property.PropertyType))
        .Where(one => one.Asked is not null && one.Type != typeof(string) && !one.Type.IsArray)
        .ToDictionary(one => one.Asked!.Name is { Length: > 0 } named ? named : one.Name.ToLowerInvariant(), one => one.Type);

    static bool Fits(Type type, string value)
    {
        var inner = Nullable.GetUnderlyingType(type);
        if (value.Length == 0) return inner is not null;
        try
        {
            return TypeDescriptor.GetConverter(inner ?? type).ConvertFromString(null, CultureInfo.InvariantCulture, value) is not null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
