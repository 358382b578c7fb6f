import { lazy } from 'react';

// What is heard, comes over the page or is seen once the keyboard gets there: not needed for the first numbers, and so
// after them.

export const StepAnnouncer = lazy(async () => ({ default: (await import('./StepAnnouncer.tsx')).StepAnnouncer }));
export const NoticeView = lazy(async () => ({ default: (await import('../views/notice/NoticeView.tsx')).NoticeView }));
export const loadBlackScreen = () => import('../ui/BlackScreen.tsx');
export const BlackScreen = lazy(async () => ({ default: (await loadBlackScreen()).BlackScreen }));
export const MatrixMenu = lazy(async () => ({
  default: (await import('../views/matrices/MatrixMenu.tsx')).MatrixMenu,
}));
