namespace Emic.Core;

/// <summary>
/// The twelve colours of codes and coders, equal in lightness within a theme and told apart by people with colour-vision
/// deficiency. What each looks like in light and dark is the stylesheet's business.
/// </summary>
public enum Hue
{
    Red,
    Orange,
    Amber,
    Olive,
    Green,
    Teal,
    Cyan,
    Blue,
    Indigo,
    Purple,
    Magenta,
    Grey,
}
