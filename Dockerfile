# The image of Wedervraag, from the jar that the build leaves in target (mvn -Pproduction package, or ./run once).
# docker-compose.yml starts it with its database; the README says how.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY target/wedervraag.jar .
RUN java -Djarmode=tools -jar wedervraag.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 wedervraag && useradd --uid 10001 --gid wedervraag --no-create-home --shell /usr/sbin/nologin wedervraag
WORKDIR /app
# Libraries change seldom, the program often: in this order the first layer is kept.
COPY --from=layers /layers/app/lib lib
COPY --from=layers /layers/app/wedervraag.jar .
COPY --chmod=0555 scripts/ready.sh .
USER 10001:10001
EXPOSE 8080 8081
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s CMD ["./ready.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "wedervraag.jar"]
