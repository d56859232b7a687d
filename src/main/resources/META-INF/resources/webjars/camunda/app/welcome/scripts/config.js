import {product} from '../../../assets/habeas/brand.js';

export default {...product('Welcome'), links: []};
