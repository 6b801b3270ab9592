# Builds the product and runs it as an unprivileged user; the database is outside (compose.yaml).
FROM node:26-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --omit=optional --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs --force && npm prune --omit=dev --omit=optional
# Letters are set in two weights; the fonts come in nine.
RUN find node_modules/@expo-google-fonts -type f \( -name '*.ttf' -o -name '*.png' \) \
  ! -name '*_400Regular.ttf' ! -name '*_700Bold.ttf' -delete

FROM node:26-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 PORT=3000
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/api/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/server/main.js"]
