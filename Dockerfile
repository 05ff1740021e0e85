# Build: docker build -t cloud-audit .
# Run:   docker run --rm -e AWS_REGION -e AWS_ACCESS_KEY_ID -e AWS_SECRET_ACCESS_KEY -e AWS_SESSION_TOKEN \
#          -v "$PWD:/work" --user "$(id -u):$(id -g)" cloud-audit scan -o json=report.json
FROM node:22-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --ignore-scripts --pack-destination /tmp

FROM node:22-slim
COPY --from=build /tmp/cloud-audit-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/cloud-audit-*.tgz && rm /tmp/cloud-audit-*.tgz
# Nothing is written but what the user asks for, where the user says.
USER node
WORKDIR /work
ENTRYPOINT ["cloud-audit"]
CMD ["--help"]
