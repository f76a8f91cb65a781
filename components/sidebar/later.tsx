import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

const awaited: (() => Promise<unknown>)[] = [];

/**
 * A view that the desk is painted without. It is loaded when there is time (`loadLaterViews`), so
 * that it stands there at once when it is asked for.
 * @param meanwhile stands in its place when it is asked for before that
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile?: (props: P) => ReactNode,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const bring = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  awaited.push(bring);
  const Waiting = lazy(bring);
  // biome-ignore lint/correctness/noComponentHookFactories: as `lazy`, once for each view
  return function Later(props: P) {
    // For as long as it is shown: another type of view would forget what was typed into it.
    const [View] = useState(() => loaded ?? Waiting);
    return (
      <Suspense fallback={meanwhile?.(props)}>
        <View {...props} />
      </Suspense>
    );
  };
}

/** Loads what the desk was painted without, once the browser has nothing better to do. */
export function loadLaterViews(): () => void {
  const handle = requestIdleCallback(() => {
    for (const bring of awaited) void bring();
  });
  return () => cancelIdleCallback(handle);
}
