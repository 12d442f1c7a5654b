using System.Buffers.Binary;
using System.Text;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>As much of MessagePack as a circuit's client reads.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> rest = message;

    /// <summary>Takes one message, which begins with its length, off the front; false where it is not there as a whole.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> bytes, out PackReader reader)
    {
        reader = default;
        var (length, at) = (0, 0);
        do
        {
            if (at == bytes.Length) return false;
            length |= (bytes[at] & 0x7F) << (7 * at);
        }
        while ((bytes[at++] & 0x80) != 0);
        if (bytes.Length - at < length) return false;
        reader = new PackReader(bytes.Slice(at, length));
        bytes = bytes[(at + length)..];
        return true;
    }

    public int Array() => Head() switch
    {
        var head and >= 0x90 and <= 0x9F => head & 0xF,
        0xDC => Take(2) is var two ? BinaryPrimitives.ReadUInt16BigEndian(two) : 0,
        var head => throw Unexpected(head),
    };

    public long Number() => Head() switch
    {
        var head and < 0x80 => head,
        var head and >= 0xE0 => (sbyte)head,
        0xCC => Take(1)[0],
        0xCD => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        0xCE => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        0xD0 => (sbyte)Take(1)[0],
        0xD1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        0xD2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        0xCF or 0xD3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        var head => throw Unexpected(head),
    };

    /// <summary>A text, or bytes; empty where there is nothing.</summary>
    public ReadOnlySpan<byte> Bytes() => Head() switch
    {
        0xC0 => [],
        var head and >= 0xA0 and <= 0xBF => Take(head & 0x1F),
        0xC4 or 0xD9 => Take(Take(1)[0]),
        0xC5 or 0xDA => Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
        0xC6 or 0xDB => Take(BinaryPrimitives.ReadInt32BigEndian(Take(4))),
        var head => throw Unexpected(head),
    };

    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>Skips an empty map: the headers, of which a circuit sends none.</summary>
    public void NoHeaders() => Head();

    private byte Head() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private static InvalidDataException Unexpected(byte head) => new($"A circuit sends nothing that begins with {head:X2} here.");
}
