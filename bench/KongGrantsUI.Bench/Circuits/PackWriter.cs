using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>As much of MessagePack as a circuit's client writes, in messages that begin with their length.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    public static ReadOnlyMemory<byte> Ping() => new PackWriter().Array(1).Number(6).Message();

    /// <param name="invocation">The call's id; null: no answer is wanted.</param>
    public static ReadOnlyMemory<byte> Invoke(string? invocation, string target, params ReadOnlySpan<object?> arguments)
    {
        var writer = new PackWriter().Array(6).Number(1).Bytes([0x80]).Value(invocation).Value(target).Array(arguments.Length);
        foreach (var argument in arguments) writer.Value(argument);
        return writer.Array(0).Message();
    }

    private PackWriter Value(object? value) => value switch
    {
        null => Bytes([0xC0]),
        bool flag => Bytes([flag ? (byte)0xC3 : (byte)0xC2]),
        long number => Number(number),
        string text => Text(text),
        _ => throw new ArgumentException($"A circuit's client writes no {value.GetType()}.", nameof(value)),
    };

    private PackWriter Array(int count) => Bytes([(byte)(0x90 | count)]);

    private PackWriter Number(long number)
    {
        var bytes = new byte[9];
        bytes[0] = 0xD3;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), number);
        return Bytes(bytes);
    }

    private PackWriter Text(string text)
    {
        var head = new byte[5];
        head[0] = 0xDB;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), Encoding.UTF8.GetByteCount(text));
        return Bytes(head).Bytes(Encoding.UTF8.GetBytes(text));
    }

    private PackWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        buffer.Write(bytes);
        return this;
    }

    private byte[] Message()
    {
        var head = new List<byte>();
        for (var rest = buffer.WrittenCount; rest > 0 || head.Count == 0; rest >>= 7) head.Add((byte)((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)));
        return [.. head, .. buffer.WrittenSpan];
    }
}
