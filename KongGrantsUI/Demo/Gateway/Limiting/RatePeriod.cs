namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>A calendar unit that limits count by, shortest first.</summary>
public enum RatePeriod
{
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Year,
}
