import { useEffect, useState } from 'react';

/** What the buyer says, in this order: words in the locales below `practice/says`. */
const lines = ['address', 'gift', 'thanks'] as const;

/** The buyer thinks for so long before an answer, ms. */
const THINKS = 900;

interface Said {
  id: string;
  /** One of the buyer's lines, or what the agent wrote. */
  by: { buyer: (typeof lines)[number] } | { agent: string };
}

/** A talk with the made-up buyer, who goes on after each answer. It is kept nowhere. */
export function useTalk() {
  const [said, setSaid] = useState<Said[]>([{ id: 'b0', by: { buyer: lines[0] } }]);
  const asked = said.filter(({ by }) => 'buyer' in by).length;
  const next = lines[asked];
  const isAnswered = said.some(({ id }) => id === `a${asked - 1}`);
  useEffect(() => {
    if (!isAnswered || !next) return;
    const timer = setTimeout(
      () => setSaid((before) => [...before, { id: `b${asked}`, by: { buyer: next } }]),
      THINKS,
    );
    return () => clearTimeout(timer);
  }, [isAnswered, next, asked]);
  const send = (text: string) => {
    // The first answer to a question lets the buyer go on; whatever follows has an id of its own.
    const id = isAnswered ? `x${said.length}` : `a${asked - 1}`;
    setSaid((before) => [...before, { id, by: { agent: text } }]);
  };
  return { said, isWaiting: !isAnswered, send };
}
