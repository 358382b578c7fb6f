import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** As little as a React page can be: a number that a key counts up. What it costs, the machine and React cost. */
function Bare() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const onKey = () => setCount((before) => before + 1);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return <p data-value={count}>{count}</p>;
}

createRoot(document.getElementById('root')!).render(<Bare />);
