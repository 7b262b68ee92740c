//! Canadian French. The reader is addressed as « vous ».
//!
//! For the translator: edit the second line of a pair alone. It says neither more nor less than the English one: what is
//! conditional or not known yet stays so.

use super::Pair;

#[rustfmt::skip]
pub(super) const TEXTS: [Pair; 32] = [
    (
        "Your payment has arrived, thank you.",
        "Nous avons reçu votre paiement, merci.",
    ),
    (
        "The amount is reserved and has not been charged.",
        "Le montant est réservé et n’a pas été débité.",
    ),
    (
        "Your order is cancelled.",
        "Votre commande est annulée.",
    ),
    (
        "Your refund has been made and can take some days to reach you.",
        "Votre remboursement a été effectué et peut prendre quelques jours à vous parvenir.",
    ),
    (
        "Please complete this payment if you have not done so yet, and do not start another one.",
        "Veuillez terminer ce paiement si ce n’est pas déjà fait, et n’en commencez pas un autre.",
    ),
    (
        "Please confirm the reservation if you have not done so yet, and do not start another one.",
        "Veuillez confirmer la réservation du montant si ce n’est pas déjà fait, et n’en commencez pas une autre.",
    ),
    (
        "Your payment is being completed, and there is nothing for you to do.",
        "Votre paiement est en cours d’exécution, et vous n’avez rien à faire.",
    ),
    (
        "Your order is being cancelled, so please do not pay again yet.",
        "Votre commande est en cours d’annulation, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "Your refund is being made, and there is nothing for you to do.",
        "Votre remboursement est en cours, et vous n’avez rien à faire.",
    ),
    (
        "We are still checking your payment, so please do not pay again yet.",
        "Nous vérifions encore votre paiement, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "Our staff are looking into your payment, so please do not pay again yet.",
        "Notre personnel examine votre paiement, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "We are still checking your cancellation, so please do not pay again yet.",
        "Nous vérifions encore votre annulation, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "Our staff are looking into your cancellation, so please do not pay again yet.",
        "Notre personnel examine votre annulation, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "We are checking your refund, and there is nothing for you to do.",
        "Nous vérifions votre remboursement, et vous n’avez rien à faire.",
    ),
    (
        "Our staff are looking into your refund, and there is nothing for you to do.",
        "Notre personnel examine votre remboursement, et vous n’avez rien à faire.",
    ),
    (
        "We are still checking, so please do not pay again yet.",
        "Nous vérifions encore, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "If you were asked to pay and have not done so yet, please do, and do not start another one.",
        "Si l’on vous a demandé de payer et que ce n’est pas déjà fait, veuillez le faire, et ne commencez pas un autre paiement.",
    ),
    (
        "Our staff are looking into this, so please do not pay again yet.",
        "Notre personnel examine la situation, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "Our staff have to look into this, so please do not pay again yet.",
        "Notre personnel doit examiner la situation, veuillez donc ne pas payer de nouveau pour l’instant.",
    ),
    (
        "This payment could not be started, so please ask our staff.",
        "Ce paiement n’a pas pu être commencé, veuillez donc vous adresser à notre personnel.",
    ),
    (
        "This way to pay is not available here right now, so please ask our staff.",
        "Ce mode de paiement n’est pas offert ici en ce moment, veuillez donc vous adresser à notre personnel.",
    ),
    (
        "This payment code cannot be used, so please use a fresh one.",
        "Ce code de paiement ne peut pas être utilisé, veuillez donc en utiliser un nouveau.",
    ),
    (
        "The available balance does not cover this payment, so please choose another way to pay.",
        "Le solde disponible ne couvre pas ce paiement, veuillez donc choisir un autre mode de paiement.",
    ),
    (
        "This way to pay cannot be used here, so please choose another one.",
        "Ce mode de paiement ne peut pas être utilisé ici, veuillez donc en choisir un autre.",
    ),
    (
        "This order can no longer be paid, so please start a new one.",
        "Cette commande ne peut plus être payée, veuillez donc en commencer une nouvelle.",
    ),
    (
        "Your payment could not be completed, and our staff will take care of it.",
        "Votre paiement n’a pas pu être mené à terme, et notre personnel s’en occupera.",
    ),
    (
        "Your order has not been cancelled, and we will take care of it.",
        "Votre commande n’a pas été annulée, et nous nous en occuperons.",
    ),
    (
        "Your refund has not been made, and our staff will look into it.",
        "Votre remboursement n’a pas été effectué, et notre personnel examinera la situation.",
    ),
    (
        "Your refund needs our staff, so please ask them about it.",
        "Votre remboursement nécessite l’intervention de notre personnel, veuillez donc vous renseigner auprès de lui.",
    ),
    (
        "Money has been or is being given back, so please ask our staff if this is a surprise.",
        "De l’argent a été rendu ou est en train de l’être, veuillez donc vous adresser à notre personnel si cela vous surprend.",
    ),
    (
        "This is complete, thank you.",
        "C’est terminé, merci.",
    ),
    (
        "This was not carried out, so please tell us how you want to go on.",
        "Cela n’a pas été effectué, veuillez donc nous dire comment vous souhaitez continuer.",
    ),
];
