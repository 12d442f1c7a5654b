# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet restore KongGrantsUI/KongGrantsUI.csproj
RUN dotnet publish KongGrantsUI/KongGrantsUI.csproj -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The image's own unprivileged user.
USER $APP_UID
# In a container the app is reached from outside, and it finds its cluster by its service account.
ENV Ui__Address=0.0.0.0 Ui__Port=5080 Cluster__Mode=InCluster
EXPOSE 5080
ENTRYPOINT ["dotnet", "KongGrantsUI.dll"]
