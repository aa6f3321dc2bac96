/** From this confidence on (0..1) a read value needs no second look. */
export const sureFrom = 0.8;
