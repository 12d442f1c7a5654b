namespace KongGrantsUI.Bench;

/// <summary>What is said of measured values. There must be at least one.</summary>
internal static class Quantiles
{
    extension(IEnumerable<double> values)
    {
        public double Median => values.Quantile(.5);

        /// <summary>The value that <paramref name="part"/> of them, from 0 up to but not 1, lie below.</summary>
        public double Quantile(double part)
        {
            var ordered = values.Order().ToArray();
            return ordered[(int)(ordered.Length * part)];
        }
    }
}
