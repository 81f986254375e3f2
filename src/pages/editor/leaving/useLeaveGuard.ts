import { useContext, useEffect, useState } from 'react';
import { UNSAFE_NavigationContext as NavigationContext } from 'react-router-dom';

/** A place that somebody wanted to go to while there was unsaved work. */
export interface BlockedLeave {
  readonly stay: () => void;
  readonly leave: () => void;
}

interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** What Grafana's router (history 4) offers beyond the interface that react-router declares. */
interface BlockingNavigator {
  block(decide: (place: Place) => false | undefined): () => void;
}

/**
 * Holds navigation back while `unsaved` is true. Inside Grafana the answer is the returned question with its two
 * ways on; closing the tab or reloading is left to the browser's own question, which is all that browsers allow.
 */
export function useLeaveGuard(unsaved: boolean): BlockedLeave | undefined {
  const { navigator } = useContext(NavigationContext);
  const [wanted, setWanted] = useState<Place>();
  const [released, setReleased] = useState<Place>();

  useEffect(() => {
    if (!unsaved || released || !canBlock(navigator)) {
      return undefined;
    }
    const { pathname: here } = window.location;
    return navigator.block((place) => {
      if (here.endsWith(place.pathname)) {
        return undefined;
      }
      setWanted(place);
      return false;
    });
  }, [navigator, unsaved, released]);

  // Saved while the question stood: nothing holds back any more, and somebody wanted to go.
  const going = released ?? (unsaved ? undefined : wanted);

  // After the block is lifted, which the effect above does first.
  useEffect(() => {
    if (going) {
      navigator.push(going);
    }
  }, [navigator, going]);

  useBeforeUnload(unsaved);

  if (!wanted || going) {
    return undefined;
  }
  return { stay: () => setWanted(undefined), leave: () => setReleased(wanted) };
}

function useBeforeUnload(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}

function canBlock(navigator: object): navigator is BlockingNavigator {
  return 'block' in navigator && typeof navigator.block === 'function';
}
