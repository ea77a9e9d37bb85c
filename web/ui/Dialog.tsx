import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

type DialogProps = Readonly<{
  title: string;
  close: () => void;
  class?: string;
  children: ComponentChildren;
}>;

/** A question that comes before anything else. The browser keeps the focus within, and Escape closes it. */
export function Dialog({ title, close, children, ...rest }: DialogProps) {
  const place = useRef<HTMLDialogElement>(null);
  // Another dialog may have taken the place of this one, which is not asked to close then.
  const isLeft = useRef(false);
  const id = useId();
  useEffect(() => {
    const { current } = place;
    current?.showModal();
    return () => {
      isLeft.current = true;
      current?.close();
    };
  }, []);
  return (
    <dialog
      ref={place}
      aria-labelledby={id}
      onClose={() => {
        if (!isLeft.current) close();
      }}
      {...rest}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
