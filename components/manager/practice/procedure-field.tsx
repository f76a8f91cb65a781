import type { PracticeTurn } from '@/utils/model/practice';

interface Props {
  turn: PracticeTurn;
  value: string | null;
  onChange(topic: string | null): void;
}

/** Which procedure the matter calls for; asked only where one belongs to it. */
export function ProcedureField(_props: Props) {
  return null;
}
