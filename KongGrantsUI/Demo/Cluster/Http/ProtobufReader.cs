namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Reads the fields of one protobuf message, one after the other.</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> bytes)
{
    private const int VarIntType = 0;
    private const int BytesType = 2;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The present field's number.</summary>
    public int Number { get; private set; }

    /// <summary>The present field's value, where it is a number or a boolean.</summary>
    public long Value { get; private set; }

    /// <summary>The present field's content, where it is a text, bytes or a message.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <exception cref="FormatException">The message is cut short, or of a type that Kubernetes does not use.</exception>
    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        var tag = VarInt();
        Number = (int)(tag >> 3);
        Value = 0;
        Content = default;
        switch (tag & 7)
        {
            case VarIntType: Value = VarInt(); break;
            case BytesType: Content = Take(VarInt()); break;
            default: throw new FormatException($"protobuf wire type {tag & 7} is not supported");
        }
        return true;
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > _rest.Length)
            throw new FormatException("the protobuf message is cut short");
        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }

    private long VarInt()
    {
        var value = 0L;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
        throw new FormatException("a protobuf number is too long");
    }
}
