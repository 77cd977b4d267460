/** A line that leads to another page. */
import type { ReactNode } from 'react';
import { useNavigation, type PlanPage } from './navigation';

export interface GoToProps {
  page: PlanPage;
  children: ReactNode;
}

export function GoTo({ page, children }: GoToProps) {
  const { go } = useNavigation();
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        go(page);
      }}
    >
      {children}
    </button>
  );
}
