/** Which of the nine points of the regulation on individual plans the plan says something about, by their letters.
 * Points h and i (consents, cooperation) have no records yet and are left out. */
import type { Person } from '../../api/bindings/Person';
import type { Role } from '../../api/bindings/Role';
import type { VisiblePlan } from '../../plan/visible';

export type Point = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

const coordinators: readonly Role[] = ['coordinator', 'childCoordinator'];

const told = (text: string) => text.trim() !== '';

export function pointsOf(plan: VisiblePlan): { point: Point; isTold: boolean }[] {
  const { people, goals, actions, resources, details } = plan;
  const isCoordinator = ({ roles }: Person) => roles.some((role) => coordinators.includes(role));
  const found: Record<Point, boolean> = {
    a: goals.length > 0 && resources.some(({ text }) => told(text)),
    b: people.length > 1,
    c: people.some(isCoordinator),
    d: people.some(({ contribution }) => told(contribution)),
    e: actions.some(({ extent, responsible }) => told(extent) && responsible !== null),
    f: actions.some(({ how }) => told(how)),
    g: details.periodFrom !== null && details.periodTo !== null && details.nextRevision !== null,
  };
  return (Object.keys(found) as Point[]).map((point) => ({ point, isTold: found[point] }));
}
