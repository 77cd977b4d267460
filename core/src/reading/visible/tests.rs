mod given;
mod oracle;
mod random;
mod sample;
