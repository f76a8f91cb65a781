import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useWelcome } from '@/components/ui/welcome';
import { openDatabase } from '@/utils/database/open';
import { Trouble } from './trouble';

/**
 * Keeps a view that needs the database from taking the page with it: when the rows cannot
 * be read, the manager explains and leads to the export instead of showing an empty list.
 */
export function ViewGuard({ children }: { children: ReactNode }) {
  const { trouble } = useWelcome();
  const queries = useQueryClient();
  const retry = () => void queries.invalidateQueries({ queryKey: ['welcome'] });
  if (trouble !== null) return <Trouble reason={trouble} onRetry={retry} />;
  return (
    <CatchTrouble onRetry={retry}>
      <OpenDatabase>{children}</OpenDatabase>
    </CatchTrouble>
  );
}

/**
 * Opens the database before a view asks for rows: a live query that has to wait for the
 * opening itself loses track of what it read (Dexie follows a query only through settled
 * promises) and would never be told of changes.
 */
function OpenDatabase({ children }: { children: ReactNode }) {
  const opening = useQuery({
    queryKey: ['database'],
    queryFn: async () => (await openDatabase()).isOpen(),
    retry: false,
    gcTime: 0,
  });
  if (opening.error) {
    return <Trouble reason={opening.error.message} onRetry={() => void opening.refetch()} />;
  }
  return opening.data ? children : null;
}

class CatchTrouble extends Component<
  { onRetry: () => void; children: ReactNode },
  { reason: string | null }
> {
  override state = { reason: null };

  static getDerivedStateFromError(error: unknown): { reason: string } {
    return { reason: error instanceof Error ? error.message || error.name : String(error) };
  }

  #retry = () => {
    this.setState({ reason: null });
    this.props.onRetry();
  };

  override render(): ReactNode {
    if (this.state.reason === null) return this.props.children;
    return <Trouble reason={this.state.reason} onRetry={this.#retry} />;
  }
}
