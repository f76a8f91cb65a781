import { useQueryClient } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useWelcome } from '@/components/ui/welcome';
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
  return <CatchTrouble onRetry={retry}>{children}</CatchTrouble>;
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
