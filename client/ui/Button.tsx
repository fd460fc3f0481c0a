import type { ButtonHTMLAttributes } from 'react';
import './button.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
}

export function Button({ look = 'secondary', type = 'button', className = '', ...rest }: Props) {
  return <button type={type} className={`button button-${look} ${className}`} {...rest} />;
}
