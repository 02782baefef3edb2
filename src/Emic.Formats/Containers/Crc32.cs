namespace Emic.Formats;

/// <summary>The checksum of zip archives (polynomial 0xEDB88320), eight bytes a step.</summary>
static class Crc32
{
    /// <summary>The state before the first byte.</summary>
    public const uint Start = 0xFFFFFFFF;

    static readonly uint[][] Tables = MakeTables();

    /// <summary>The state after more bytes.</summary>
    public static uint Add(uint state, ReadOnlySpan<byte> bytes)
    {
        uint[][] tables = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            uint low = state ^ (bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16) | ((uint)bytes[3] << 24));
            state = tables[7][low & 0xFF] ^ tables[6][(low >> 8) & 0xFF] ^ tables[5][(low >> 16) & 0xFF] ^ tables[4][low >> 24]
                ^ tables[3][bytes[4]] ^ tables[2][bytes[5]] ^ tables[1][bytes[6]] ^ tables[0][bytes[7]];
        }

        foreach (byte one in bytes) state = tables[0][(state ^ one) & 0xFF] ^ (state >> 8);
        return state;
    }

    /// <summary>The checksum a state stands for.</summary>
    public static uint Finish(uint state) => ~state;

    static uint[][] MakeTables()
    {
        uint[][] tables = [.. Enumerable.Range(0, 8).Select(_ => new uint[256])];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            tables[0][i] = value;
        }

        for (int table = 1; table < 8; table++)
            for (int i = 0; i < 256; i++)
                tables[table][i] = (tables[table - 1][i] >> 8) ^ tables[0][tables[table - 1][i] & 0xFF];
        return tables;
    }
}
