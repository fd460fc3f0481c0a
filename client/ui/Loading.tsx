import './loading.css';

export function Loading({ text }: { readonly text: string }) {
  return (
    <div className="page loading" role="status">
      <span className="loading-bob" aria-hidden="true" />
      <p>{text}</p>
    </div>
  );
}
