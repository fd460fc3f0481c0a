const PAGES = ['/assess', '/respond', '/withdraw', '/unsubscribe'];

/** Pages for people without an account: nothing there asks who they are, also where somebody has signed in before. */
export const asksNobody = (pathname: string): boolean =>
  PAGES.includes(pathname) || pathname.startsWith('/result/');
