namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>The length-delimited fields of a protobuf message; numbers and fixed-size fields are passed over.</summary>
internal static class ProtobufFields
{
    public static List<(int Number, ReadOnlyMemory<byte> Value)> Of(ReadOnlyMemory<byte> message)
    {
        var fields = new List<(int, ReadOnlyMemory<byte>)>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message.Span, ref at);
            switch (key & 7)
            {
                case 0: Varint(message.Span, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = checked((int)Varint(message.Span, ref at));
                    fields.Add(((int)(key >> 3), message.Slice(at, length)));
                    at += length;
                    break;
                default: throw new ArgumentOutOfRangeException(nameof(message));
            }
        }

        return fields;
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if ((next & 0x80) == 0) return value;
            shift += 7;
        }
    }
}
