mod given;
mod oracle;
mod random;
