import { connect, createServer, type Server, type Socket } from 'node:net';

interface Route {
  from: number;
  to: number;
  server: Server;
  target: number;
  isCut: boolean;
  sockets: Set<Socket>;
}

/**
 * The cables between three servers: every route goes through a proxy of its own that can be cut.
 * What a server tells the others about itself leads nowhere, so there is no way around.
 */
export async function layCables() {
  const pairs = [0, 1, 2].flatMap((from) =>
    [0, 1, 2].filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const routes = await Promise.all(pairs.map(lay));
  const isOf = (node: number) => (route: Route) => route.from === node || route.to === node;
  return {
    /** For `startTeam`: has a server's routes go through the proxies. */
    edit(config: string): string {
      const own = Number(/server_name: team(\d)/.exec(config)?.[1]) - 1;
      if (Number.isNaN(own)) return config;
      const ports = [...config.matchAll(/change-me-5@127\.0\.0\.1:(\d+)/g)].map(([, port]) =>
        Number(port),
      );
      const through = routes.filter(({ from }) => from === own);
      for (const route of through) route.target = ports[route.to] ?? 0;
      const urls = through.map(
        ({ server }) =>
          `"nats://route:change-me-5@127.0.0.1:${(server.address() as { port: number }).port}"`,
      );
      return config.replace(
        /routes: \[[^\]]*\]/,
        `advertise: "127.0.0.1:1"\n  routes: [ ${urls.join(', ')} ]`,
      );
    },
    /** Cuts a server off from the others, in both directions; its agents stay with it. */
    cut(node: number): void {
      for (const route of routes.filter(isOf(node))) {
        route.isCut = true;
        for (const socket of route.sockets) socket.destroy();
      }
    },
    heal(): void {
      for (const route of routes) route.isCut = false;
    },
    async remove(): Promise<void> {
      for (const { server, sockets } of routes) {
        for (const socket of sockets) socket.destroy();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

async function lay({ from, to }: { from: number; to: number }): Promise<Route> {
  const sockets = new Set<Socket>();
  const route: Route = { from, to, server: createServer(), target: 0, isCut: false, sockets };
  route.server.on('connection', (near) => {
    if (route.isCut) {
      near.destroy();
      return;
    }
    const far = connect(route.target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => route.server.listen(0, '127.0.0.1', done));
  return route;
}
