import { useQuery } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import type { PolicyReport } from '@/utils/policy/read-policy';

const none: PolicyReport = { locked: [], problems: [] };

/** What the enterprise policy fixes; nothing until that is known, and where there is none. */
export function usePolicy(): PolicyReport {
  const { data } = useQuery({
    queryKey: ['policy'],
    queryFn: () => ask('policy:report', undefined),
  });
  return data ?? none;
}
